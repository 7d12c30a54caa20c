"""Russian names of places and clocks in every case that occurs, made from their stems."""

from __future__ import annotations

# Nouns, the stems of their adjectives ("-": none is in use), and names that the English tables know.
_PLACES = """
Москва московск moscow; Петербург петербургск saint petersburg;
Санкт-Петербург санкт-петербургск saint petersburg; Россия российск russia;
Калининград калининградск kaliningrad; Самара самарск samara; Сочи сочинск sochi; Казань казанск kazan;
Уфа уфимск ufa; Пермь пермск perm; Челябинск челябинск chelyabinsk; Екатеринбург екатеринбургск yekaterinburg;
Тюмень тюменск tyumen; Омск омск omsk; Новосибирск новосибирск novosibirsk; Томск томск tomsk;
Красноярск красноярск krasnoyarsk; Иркутск иркутск irkutsk; Якутск якутск yakutsk;
Хабаровск хабаровск khabarovsk; Владивосток владивостокск vladivostok; Магадан магаданск magadan;
Камчатка камчатск kamchatka; Байконур байконурск baikonur; Крым крымск crimea;
Севастополь севастопольск sevastopol; Симферополь симферопольск simferopol; Киев киевск kyiv;
Украина украинск ukraine; Харьков харьковск kharkiv; Львов львовск lviv; Одесса одесск odesa;
Донецк донецк donetsk; Минск минск minsk; Белоруссия белорусск belarus; Беларусь - belarus;
Кишинёв кишинёвск chisinau; Молдавия молдавск moldova; Молдова молдовск moldova; Тбилиси тбилисск tbilisi;
Грузия грузинск georgia; Ереван ереванск yerevan; Армения армянск armenia; Баку бакинск baku;
Азербайджан азербайджанск azerbaijan; Астана астанинск astana; Алма-Ата алма-атинск almaty;
Алматы алматинск almaty; Казахстан казахстанск kazakhstan; Ташкент ташкентск tashkent;
Самарканд самаркандск samarkand; Узбекистан узбекск uzbekistan; Бишкек бишкекск bishkek;
Киргизия киргизск kyrgyzstan; Душанбе душанбинск dushanbe; Таджикистан таджикск tajikistan;
Ашхабад ашхабадск ashgabat; Туркмения туркменск turkmenistan; Рига рижск riga; Латвия латвийск latvia;
Вильнюс вильнюсск vilnius; Литва литовск lithuania; Таллин таллинск tallinn; Эстония эстонск estonia;
Хельсинки хельсинкск helsinki; Финляндия финск finland; Стокгольм стокгольмск stockholm; Швеция шведск sweden;
Осло - oslo; Норвегия норвежск norway; Копенгаген копенгагенск copenhagen; Дания датск denmark;
Исландия исландск iceland; Рейкьявик рейкьявикск reykjavik; Лондон лондонск london;
Великобритания британск britain; Британия - britain; Англия английск england; Эдинбург эдинбургск edinburgh;
Дублин дублинск dublin; Ирландия ирландск ireland; Лиссабон лиссабонск lisbon;
Португалия португальск portugal; Мадрид мадридск madrid; Барселона барселонск barcelona;
Испания испанск spain; Париж парижск paris; Франция французск france; Страсбург страсбургск strasbourg;
Брюссель брюссельск brussels; Бельгия бельгийск belgium; Гаага гаагск the hague;
Амстердам амстердамск amsterdam; Нидерланды нидерландск netherlands; Люксембург люксембургск luxembourg;
Берлин берлинск berlin; Мюнхен мюнхенск munich; Франкфурт франкфуртск frankfurt; Гамбург гамбургск hamburg;
Германия германск germany; Женева женевск geneva; Цюрих цюрихск zurich; Берн бернск bern; Давос давосск davos;
Швейцария швейцарск switzerland; Вена венск vienna; Австрия австрийск austria; Рим римск rome;
Милан миланск milan; Венеция венецианск venice; Италия итальянск italy; Ватикан ватиканск vatican;
Прага пражск prague; Чехия чешск czech republic; Братислава братиславск bratislava; Словакия словацк slovakia;
Варшава варшавск warsaw; Польша польск poland; Будапешт будапештск budapest; Венгрия венгерск hungary;
Бухарест бухарестск bucharest; Румыния румынск romania; София софийск sofia; Болгария болгарск bulgaria;
Белград белградск belgrade; Сербия сербск serbia; Загреб загребск zagreb; Хорватия хорватск croatia;
Сараево сараевск sarajevo; Афины афинск athens; Греция греческ greece; Никосия никосийск nicosia;
Кипр кипрск cyprus; Стамбул стамбульск istanbul; Анкара анкарск ankara; Анталья анталийск antalya;
Турция турецк turkey; Иерусалим иерусалимск jerusalem; Тель-Авив тель-авивск tel aviv;
Израиль израильск israel; Газа - gaza; Бейрут бейрутск beirut; Ливан ливанск lebanon; Дамаск дамасск damascus;
Сирия сирийск syria; Амман амманск amman; Иордания иорданск jordan; Багдад багдадск baghdad; Ирак иракск iraq;
Тегеран тегеранск tehran; Иран иранск iran; Эр-Рияд эр-риядск riyadh; Джидда джиддинск jeddah;
Доха дохийск doha; Катар катарск qatar; Дубай дубайск dubai; Абу-Даби - abu dhabi; ОАЭ эмиратск uae;
Оман оманск oman; Маскат маскатск muscat; Кувейт кувейтск kuwait; Каир каирск cairo; Египет египетск egypt;
Египт - egypt; Кабул кабульск kabul; Афганистан афганск afghanistan; Исламабад исламабадск islamabad;
Пакистан пакистанск pakistan; Нью-Дели делийск new delhi; Дели - delhi; Мумбаи мумбайск mumbai;
Индия индийск india; Катманду - kathmandu; Непал непальск nepal; Дакка - dhaka;
Бангладеш бангладешск bangladesh; Коломбо - colombo; Пекин пекинск beijing; Шанхай шанхайск shanghai;
Гонконг гонконгск hong kong; Китай китайск china; Тайбэй тайбэйск taipei; Тайвань тайваньск taiwan;
Улан-Батор улан-баторск ulaanbaatar; Монголия монгольск mongolia; Токио токийск tokyo; Осака - osaka;
Хиросима - hiroshima; Япония японск japan; Сеул сеульск seoul; Пхеньян пхеньянск pyongyang;
Бангкок бангкокск bangkok; Таиланд таиландск thailand; Ханой ханойск hanoi; Вьетнам вьетнамск vietnam;
Куала-Лумпур - kuala lumpur; Сингапур сингапурск singapore; Джакарта джакартск jakarta; Бали балийск bali;
Индонезия индонезийск indonesia; Манила манильск manila; Сидней сиднейск sydney; Канберра канберрск canberra;
Мельбурн мельбурнск melbourne; Австралия австралийск australia; Веллингтон веллингтонск wellington;
Окленд оклендск auckland; Каракас каракасск caracas; Венесуэла венесуэльск venezuela; Богота - bogota;
Колумбия колумбийск colombia; Лима - lima; Перу перуанск peru; Бразилиа - brasilia; Бразилия бразильск brazil;
Сан-Паулу - sao paulo; Буэнос-Айрес буэнос-айресск buenos aires; Аргентина аргентинск argentina;
Чили чилийск chile; Мехико - mexico city; Мексика мексиканск mexico; Гавана гаванск havana; Куба кубинск cuba;
Оттава оттавск ottawa; Торонто - toronto; Монреаль монреальск montreal; Ванкувер ванкуверск vancouver;
Канада канадск canada; Вашингтон вашингтонск washington; Нью-Йорк нью-йоркск new york; Бостон бостонск boston;
Майами - miami; Флорида флоридск florida; Чикаго чикагск chicago; Хьюстон хьюстонск houston;
Техас техасск texas; Даллас далласск dallas; Денвер денверск denver; Лос-Анджелес лос-анджелесск los angeles;
Сан-Франциско - san francisco; Сиэтл - seattle; Калифорния калифорнийск california; Лас-Вегас - las vegas;
Анкоридж анкориджск anchorage; Аляска аляскинск alaska; Гавайи гавайск hawaii; США американск us;
Дакар - dakar; Аккра - accra; Абуджа - abuja; Лагос - lagos; Нигерия нигерийск nigeria; Найроби - nairobi;
Кения кенийск kenya; Аддис-Абеба - addis ababa; Эфиопия эфиопск ethiopia; Хартум - khartoum;
Триполи - tripoli; Ливия ливийск libya; Тунис тунисск tunis; Алжир алжирск algiers;
Марокко марокканск morocco; Претория - pretoria; Йоханнесбург йоханнесбургск johannesburg;
Кейптаун - cape town; Киншаса - kinshasa
"""

# The adjective of a clock, and its names in English all year, in winter and in summer.
_CLOCKS = """
московск moscow time, moscow standard time, moscow summer time
восточн eastern time, eastern standard time, eastern daylight time
центральн central time, central standard time, central daylight time
горн mountain time, mountain standard time, mountain daylight time
тихоокеанск pacific time, pacific standard time, pacific daylight time
атлантическ atlantic time, atlantic standard time, atlantic daylight time
центральноевропейск central european time, central european standard time, central european summer time
среднеевропейск central european time, central european standard time, central european summer time
восточноевропейск eastern european time, eastern european standard time, eastern european summer time
западноевропейск western european time, western european standard time, western european summer time
британск britain, gmt, british summer time
гринвичск gmt, gmt, gmt
всемирн utc, utc, utc
миров utc, utc, utc
"""

_PHRASES = {
    "moscow time": "мск",
    "gmt": "гринвичу|гринвича|гринвич|гмт|среднему времени по гринвичу|среднее время по гринвичу",
    "utc": "всемирному координированному времени|всемирного координированного времени"
    "|всемирное координированное время|координированному всемирному времени|ютс",
    "eastern time": "восточного побережья|восточного побережья сша|восточному побережью"
    "|восточному побережью сша|восточное побережье сша",
    "pacific time": "западного побережья|западного побережья сша|западному побережью"
    "|западному побережью сша|тихоокеанского побережья сша",
    "new zealand": "новая зеландия|новой зеландии|новую зеландию",
    "south korea": "южная корея|южной корее|южной кореи|южную корею|республика корея|республике корея",
    "north korea": "северная корея|северной корее|северной кореи|северную корею|кндр",
    "saudi arabia": "саудовская аравия|саудовской аравии|саудовскую аравию",
    "south africa": "юар|южная африка|южной африке|южной африки",
    "united states": "соединенные штаты|соединенных штатах|соединённые штаты|соединённых штатах",
    "cape canaveral": "мыс канаверал|мысе канаверал|мыса канаверал|канаверал|канаверале",
    "vostochny": "космодром восточный|космодрома восточный|космодроме восточный",
    "rio de janeiro": "рио де жанейро",
    "sharm el sheikh": "шарм эш шейх|шарм эш шейхе|шарм эш шейха",
}

_VOWELS = "оиуеэю"
_HARD = ("ое", "ого", "ому", "ым", "ом")
_AFTER_K = ("ое", "ого", "ому", "им", "ом")
_SOFT = ("ее", "его", "ему", "им", "ем")
_OF_PEOPLE = (*_AFTER_K, "ий", "ие", "их", "ая", "ой", "ую")
_SEASONS = ("", "стандартн", "летн")


def _cases(noun: str) -> list[str]:
    """Decline a name; a few forms that nobody writes come with it."""
    stem, last = noun[:-1], noun[-1]
    if noun.endswith("ия"):
        endings: tuple[str, ...] = ("я", "и", "ю", "ей")
    elif last == "а":
        endings = ("а", "и" if stem[-1] in "гкхжчшщ" else "ы", "е", "у", "ой", "ей")
    elif last in "яьй":
        endings = ("я", "ь", "й", "и", "е", "ю", "ей", "ем", "ью")
    elif last == "ы":
        endings = ("ы", "", "ам", "ами", "ах")
    elif last in _VOWELS or noun == "сша":
        stem, endings = noun, ("",)
    else:
        stem, endings = noun, ("", "а", "у", "ом", "ем", "е")
    return [stem + ending for ending in endings]


def spelled(word: str) -> set[str]:
    """Give a word with ё, and as most people write it."""
    return {word, word.replace("ё", "е")}


def names() -> dict[str, str]:
    """Give the English names of what nouns name."""
    found = {phrase: english for english, phrases in _PHRASES.items() for phrase in phrases.split("|")}
    for noun, _, english in _places():
        found |= {name: english for case in _cases(noun) for name in spelled(case)}
    return found


def adjectives() -> dict[str, str]:
    """Give the English names of the places and clocks of adjectives."""
    found: dict[str, str] = {}
    for _, stem, english in _places():
        if stem:
            found |= {name + ending: english for name in spelled(stem) for ending in _OF_PEOPLE}
    for line in _CLOCKS.strip().splitlines():
        stem, _, clocks = line.partition(" ")
        hard = _AFTER_K if stem.endswith("к") else _HARD
        for season, english in zip(_SEASONS, clocks.split(", "), strict=True):
            for case, ending in enumerate(hard):
                there = stem + ending
                then = season + (_SOFT if season == "летн" else _HARD)[case] if season else ""
                for words in {f"{there} {then}".strip(), f"{then} {there}".strip()}:
                    found[words] = english
                    found["североамериканск" + _AFTER_K[case] + " " + words] = english
    return found


def _places() -> list[tuple[str, str, str]]:
    """Give the rows of the table, folded."""
    rows = [line.split(maxsplit=2) for line in _PLACES.lower().split(";")]
    return [
        (noun.replace("-", " "), stem.replace("-", " ").strip(), english.strip())
        for noun, stem, english in rows
    ]
