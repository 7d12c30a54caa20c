"""Places: the right clock for the names that announcements use."""

from itertools import pairwise

import pytest

from callsched.errors import UnknownPlaceError
from callsched.fold import fold
from callsched.places import country_of, find_place, longest_words, places
from callsched.tables import table
from callsched.zones import keys

# ISO code, capital and zone of the 193 members of the United Nations, the Holy See and Palestine:
# GeoNames' capitals (CC BY 4.0) where the table's are kept by hand.
CAPITALS = """
AF|Kabul|Asia/Kabul
AL|Tirana|Europe/Tirane
DZ|Algiers|Africa/Algiers
AD|Andorra la Vella|Europe/Andorra
AO|Luanda|Africa/Luanda
AG|St. John's|America/Antigua
AR|Buenos Aires|America/Argentina/Buenos_Aires
AM|Yerevan|Asia/Yerevan
AU|Canberra|Australia/Sydney
AT|Vienna|Europe/Vienna
AZ|Baku|Asia/Baku
BS|Nassau|America/Nassau
BH|Manama|Asia/Bahrain
BD|Dhaka|Asia/Dhaka
BB|Bridgetown|America/Barbados
BY|Minsk|Europe/Minsk
BE|Brussels|Europe/Brussels
BZ|Belmopan|America/Belize
BJ|Porto-Novo|Africa/Porto-Novo
BT|Thimphu|Asia/Thimphu
BO|Sucre|America/La_Paz
BA|Sarajevo|Europe/Sarajevo
BW|Gaborone|Africa/Gaborone
BR|Brasília|America/Sao_Paulo
BN|Bandar Seri Begawan|Asia/Brunei
BG|Sofia|Europe/Sofia
BF|Ouagadougou|Africa/Ouagadougou
BI|Gitega|Africa/Bujumbura
CV|Praia|Atlantic/Cape_Verde
KH|Phnom Penh|Asia/Phnom_Penh
CM|Yaounde|Africa/Douala
CA|Ottawa|America/Toronto
CF|Bangui|Africa/Bangui
TD|N'Djamena|Africa/Ndjamena
CL|Santiago|America/Santiago
CN|Beijing|Asia/Shanghai
CO|Bogota|America/Bogota
KM|Moroni|Indian/Comoro
CG|Brazzaville|Africa/Brazzaville
CD|Kinshasa|Africa/Kinshasa
CR|San Jose|America/Costa_Rica
CI|Yamoussoukro|Africa/Abidjan
HR|Zagreb|Europe/Zagreb
CU|Havana|America/Havana
CY|Nicosia|Asia/Nicosia
CZ|Prague|Europe/Prague
DK|Copenhagen|Europe/Copenhagen
DJ|Djibouti|Africa/Djibouti
DM|Roseau|America/Dominica
DO|Santo Domingo|America/Santo_Domingo
EC|Quito|America/Guayaquil
EG|Cairo|Africa/Cairo
SV|San Salvador|America/El_Salvador
GQ|Ciudad de la Paz|Africa/Malabo
ER|Asmara|Africa/Asmara
EE|Tallinn|Europe/Tallinn
SZ|Mbabane|Africa/Mbabane
ET|Addis Ababa|Africa/Addis_Ababa
FJ|Suva|Pacific/Fiji
FI|Helsinki|Europe/Helsinki
FR|Paris|Europe/Paris
GA|Libreville|Africa/Libreville
GM|Banjul|Africa/Banjul
GE|Tbilisi|Asia/Tbilisi
DE|Berlin|Europe/Berlin
GH|Accra|Africa/Accra
GR|Athens|Europe/Athens
GD|St. George's|America/Grenada
GT|Guatemala City|America/Guatemala
GN|Conakry|Africa/Conakry
GW|Bissau|Africa/Bissau
GY|Georgetown|America/Guyana
HT|Port-au-Prince|America/Port-au-Prince
HN|Tegucigalpa|America/Tegucigalpa
HU|Budapest|Europe/Budapest
IS|Reykjavik|Atlantic/Reykjavik
IN|New Delhi|Asia/Kolkata
ID|Jakarta|Asia/Jakarta
IR|Tehran|Asia/Tehran
IQ|Baghdad|Asia/Baghdad
IE|Dublin|Europe/Dublin
IL|Jerusalem|Asia/Jerusalem
IT|Rome|Europe/Rome
JM|Kingston|America/Jamaica
JP|Tokyo|Asia/Tokyo
JO|Amman|Asia/Amman
KZ|Astana|Asia/Almaty
KE|Nairobi|Africa/Nairobi
KI|Tarawa|Pacific/Tarawa
KP|Pyongyang|Asia/Pyongyang
KR|Seoul|Asia/Seoul
KW|Kuwait City|Asia/Kuwait
KG|Bishkek|Asia/Bishkek
LA|Vientiane|Asia/Vientiane
LV|Riga|Europe/Riga
LB|Beirut|Asia/Beirut
LS|Maseru|Africa/Maseru
LR|Monrovia|Africa/Monrovia
LY|Tripoli|Africa/Tripoli
LI|Vaduz|Europe/Vaduz
LT|Vilnius|Europe/Vilnius
LU|Luxembourg|Europe/Luxembourg
MG|Antananarivo|Indian/Antananarivo
MW|Lilongwe|Africa/Blantyre
MY|Kuala Lumpur|Asia/Kuala_Lumpur
MV|Male|Indian/Maldives
ML|Bamako|Africa/Bamako
MT|Valletta|Europe/Malta
MH|Majuro|Pacific/Majuro
MR|Nouakchott|Africa/Nouakchott
MU|Port Louis|Indian/Mauritius
MX|Mexico City|America/Mexico_City
FM|Palikir|Pacific/Pohnpei
MD|Chisinau|Europe/Chisinau
MC|Monaco|Europe/Monaco
MN|Ulaanbaatar|Asia/Ulaanbaatar
ME|Podgorica|Europe/Podgorica
MA|Rabat|Africa/Casablanca
MZ|Maputo|Africa/Maputo
MM|Naypyidaw|Asia/Yangon
NA|Windhoek|Africa/Windhoek
NR|Yaren|Pacific/Nauru
NP|Kathmandu|Asia/Kathmandu
NL|Amsterdam|Europe/Amsterdam
NZ|Wellington|Pacific/Auckland
NI|Managua|America/Managua
NE|Niamey|Africa/Niamey
NG|Abuja|Africa/Lagos
MK|Skopje|Europe/Skopje
NO|Oslo|Europe/Oslo
OM|Muscat|Asia/Muscat
PK|Islamabad|Asia/Karachi
PW|Ngerulmud|Pacific/Palau
PA|Panama City|America/Panama
PG|Port Moresby|Pacific/Port_Moresby
PY|Asuncion|America/Asuncion
PE|Lima|America/Lima
PH|Manila|Asia/Manila
PL|Warsaw|Europe/Warsaw
PT|Lisbon|Europe/Lisbon
QA|Doha|Asia/Qatar
RO|Bucharest|Europe/Bucharest
RU|Moscow|Europe/Moscow
RW|Kigali|Africa/Kigali
KN|Basseterre|America/St_Kitts
LC|Castries|America/St_Lucia
VC|Kingstown|America/St_Vincent
WS|Apia|Pacific/Apia
SM|San Marino|Europe/San_Marino
ST|Sao Tome|Africa/Sao_Tome
SA|Riyadh|Asia/Riyadh
SN|Dakar|Africa/Dakar
RS|Belgrade|Europe/Belgrade
SC|Victoria|Indian/Mahe
SL|Freetown|Africa/Freetown
SG|Singapore|Asia/Singapore
SK|Bratislava|Europe/Bratislava
SI|Ljubljana|Europe/Ljubljana
SB|Honiara|Pacific/Guadalcanal
SO|Mogadishu|Africa/Mogadishu
ZA|Pretoria|Africa/Johannesburg
SS|Juba|Africa/Juba
ES|Madrid|Europe/Madrid
LK|Colombo|Asia/Colombo
SD|Khartoum|Africa/Khartoum
SR|Paramaribo|America/Paramaribo
SE|Stockholm|Europe/Stockholm
CH|Bern|Europe/Zurich
SY|Damascus|Asia/Damascus
TJ|Dushanbe|Asia/Dushanbe
TZ|Dodoma|Africa/Dar_es_Salaam
TH|Bangkok|Asia/Bangkok
TL|Dili|Asia/Dili
TG|Lome|Africa/Lome
TO|Nuku'alofa|Pacific/Tongatapu
TT|Port of Spain|America/Port_of_Spain
TN|Tunis|Africa/Tunis
TR|Ankara|Europe/Istanbul
TM|Ashgabat|Asia/Ashgabat
TV|Funafuti|Pacific/Funafuti
UG|Kampala|Africa/Kampala
UA|Kyiv|Europe/Kyiv
AE|Abu Dhabi|Asia/Dubai
GB|London|Europe/London
US|Washington, D.C.|America/New_York
UY|Montevideo|America/Montevideo
UZ|Tashkent|Asia/Tashkent
VU|Port Vila|Pacific/Efate
VE|Caracas|America/Caracas
VN|Hanoi|Asia/Ho_Chi_Minh
YE|Sanaa|Asia/Aden
ZM|Lusaka|Africa/Lusaka
ZW|Harare|Africa/Harare
VA|Vatican City|Europe/Vatican
PS|East Jerusalem|Asia/Hebron
"""


def rows() -> list[tuple[str, str]]:
    return [(key, row) for key, found in table("places").items() for row in found.split("\n")]


@pytest.mark.parametrize("line", CAPITALS.strip().splitlines())
def test_a_capital_keeps_its_clock(line: str) -> None:
    iso, capital, zone = line.split("|")
    place = find_place(capital)
    assert (place.country, place.role) == (iso, "capital")
    assert place.zone == zone


def test_there_are_195_countries_with_capitals() -> None:
    assert len(CAPITALS.strip().splitlines()) == 195


@pytest.mark.parametrize(
    ("spellings", "zone"),
    [
        ("Kyiv|Kiev", "Europe/Kyiv"),
        ("Beijing|Peking|China|Chinese|PRC", "Asia/Shanghai"),
        ("Astana|Nur-Sultan|Almaty|Alma-Ata", "Asia/Almaty"),
        ("Yangon|Rangoon|Burma|Myanmar|Naypyidaw|Nay Pyi Taw", "Asia/Yangon"),
        ("Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Delhi|New Delhi|Bangalore", "Asia/Kolkata"),
        ("Saigon|Ho Chi Minh City|Hanoi|Vietnam", "Asia/Ho_Chi_Minh"),
        ("Tel Aviv|Tel-Aviv|Jerusalem|Israel|Israeli", "Asia/Jerusalem"),
        ("Sanaa|Sana'a|Yemen|Aden", "Asia/Aden"),
        ("Pretoria|Cape Town|Johannesburg|South Africa|South African", "Africa/Johannesburg"),
        ("La Paz|Sucre|Bolivia", "America/La_Paz"),
        ("Washington|Washington DC|Washington, D.C.|D.C.|New York|NY|NYC|New York City", "America/New_York"),
        ("US|U.S.|USA|U.S.A.|United States|American|East Coast|U.S. East Coast", "America/New_York"),
        ("Los Angeles|LA|California|West Coast|Vandenberg|San Francisco", "America/Los_Angeles"),
        ("UK|U.K.|Britain|British|England|Scotland|Wales|United Kingdom|London", "Europe/London"),
        ("UAE|U.A.E.|Dubai|Abu Dhabi|Emirati|Gulf", "Asia/Dubai"),
        ("Korea|South Korea|Korean|S. Korea|Seoul|Busan|Pusan|Incheon", "Asia/Seoul"),
        ("North Korea|DPRK|Pyongyang", "Asia/Pyongyang"),
        ("DRC|Congo|Kinshasa|DR Congo", "Africa/Kinshasa"),
        ("Turkey|Türkiye|Turkish|Ankara|Istanbul|İstanbul", "Europe/Istanbul"),
        ("Netherlands|Holland|Dutch|Amsterdam|The Hague", "Europe/Amsterdam"),
        ("Ivory Coast|Côte d'Ivoire|Abidjan", "Africa/Abidjan"),
        ("Czechia|Czech Republic|Czech|Prague", "Europe/Prague"),
        ("Russia|Russian|Moscow|St. Petersburg|Saint Petersburg|Leningrad", "Europe/Moscow"),
        ("Ukraine|Ukrainian|Kharkiv|Kharkov|Odesa|Odessa|Lviv|Mariupol|Donetsk", "Europe/Kyiv"),
        ("Crimea|Yalta|Sevastopol", "Europe/Simferopol"),
        ("Gaza|Gaza City|Rafah|Khan Younis", "Asia/Gaza"),
        ("Ramallah|West Bank|Palestinian", "Asia/Hebron"),
        ("Davos|Geneva|Zurich|Zürich|Switzerland|Swiss", "Europe/Zurich"),
        ("Sharm el-Sheikh|Cairo|Egypt", "Africa/Cairo"),
        ("Baikonur|Baikonur Cosmodrome", "Asia/Qyzylorda"),
        ("Kourou", "America/Cayenne"),
        ("Cape Canaveral|Kennedy Space Center|Mar-a-Lago|Camp David|Bedminster|Augusta", "America/New_York"),
        ("Anchorage|Alaska", "America/Anchorage"),
        ("Hawaii|Honolulu", "Pacific/Honolulu"),
        ("Arizona|Phoenix", "America/Phoenix"),
        ("Newfoundland|Newfoundland and Labrador", "America/St_Johns"),
        ("Lord Howe Island", "Australia/Lord_Howe"),
        ("Chatham Islands", "Pacific/Chatham"),
        ("Queensland|Brisbane", "Australia/Brisbane"),
        ("Western Australia|Perth", "Australia/Perth"),
        ("South Australia|Adelaide", "Australia/Adelaide"),
        ("Azores", "Atlantic/Azores"),
        ("Canary Islands|Tenerife", "Atlantic/Canary"),
        ("Greenland|Nuuk", "America/Nuuk"),
        ("West Africa|Nigeria|Lagos", "Africa/Lagos"),
        ("Central Africa", "Africa/Maputo"),
        ("East Africa|Kenya", "Africa/Nairobi"),
        ("Vladivostok", "Asia/Vladivostok"),
        ("Kaliningrad", "Europe/Kaliningrad"),
        ("Hong Kong", "Asia/Hong_Kong"),
        ("Macau|Macao", "Asia/Macau"),
        ("Taiwan|Taipei", "Asia/Taipei"),
        ("Sao Paulo|São Paulo|Brasilia|Brasília|Brazil", "America/Sao_Paulo"),
        ("Strasbourg|France|French", "Europe/Paris"),
        ("Putrajaya|Kuala Lumpur|Malaysia", "Asia/Kuala_Lumpur"),
    ],
)
def test_spellings_old_and_new_share_a_clock(spellings: str, zone: str) -> None:
    for spelling in spellings.split("|"):
        assert find_place(spelling).zone == zone, spelling


@pytest.mark.parametrize(
    ("name", "zones"),
    [
        ("georgia", ["Asia/Tbilisi", "America/New_York"]),
        ("washington", ["America/New_York", "America/Los_Angeles"]),
        ("san jose", ["America/Costa_Rica", "America/Los_Angeles"]),
        ("victoria", ["Indian/Mahe", "Australia/Melbourne"]),
        ("birmingham", ["Europe/London", "America/Chicago"]),
        ("valencia", ["Europe/Madrid", "America/Caracas"]),
        ("london", ["Europe/London", "America/Toronto"]),
        ("st petersburg", ["Europe/Moscow", "America/New_York"]),
    ],
)
def test_a_shared_name_means_the_capital_then_the_larger(name: str, zones: list[str]) -> None:
    assert [place.zone for place in places(name)][:2] == zones


def test_more_than_twenty_capitals_say_that_their_name_is_shared() -> None:
    names = {line.split("|")[1] for line in CAPITALS.strip().splitlines()}
    assert sum(len(places(fold(name))) > 1 for name in names) > 20


@pytest.mark.parametrize(
    "name", ["Russia", "US", "Brazil", "Australia", "Canada", "Mexico", "Indonesia", "DRC"]
)
def test_countries_of_several_clocks_say_so(name: str) -> None:
    assert find_place(name).multizone


@pytest.mark.parametrize("name", ["Germany", "India", "UK", "Ukraine", "Israel", "Japan", "Turkey"])
def test_countries_of_one_clock_do_not(name: str) -> None:
    assert not any(place.multizone for place in places(fold(name)))


@pytest.mark.parametrize(
    "name", ["Reading", "Nice", "Mobile", "Split", "Bath", "Orange", "Male", "Tours", "Tula"]
)
def test_names_that_are_words_too_are_marked(name: str) -> None:
    assert all(place.common for place in places(fold(name)))


@pytest.mark.parametrize("name", ["us", "la", "man", "turkey", "polish", "chad", "jordan", "surprise"])
def test_countries_and_cities_that_are_words_too_are_marked(name: str) -> None:
    assert all(place.common for place in places(name))


@pytest.mark.parametrize(
    "name", ["London", "Kyiv", "Moscow", "Israel", "UK", "Sydney", "Houston", "Singapore"]
)
def test_other_names_are_not_marked(name: str) -> None:
    assert not any(place.common for place in places(fold(name)))


def test_an_unknown_name_raises_with_close_ones() -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        find_place("Reykjawik")
    assert caught.value.name == "Reykjawik"
    assert "Reykjavik" in caught.value.matches


def test_zone_keys_are_no_places() -> None:
    with pytest.raises(UnknownPlaceError):
        find_place("Europe/Kyiv")


def test_every_zone_is_in_the_tz_database() -> None:
    zones = {row.split("\t")[1] for _, row in rows()}
    assert zones <= keys()


def test_every_key_is_folded_and_every_row_complete() -> None:
    for key, row in rows():
        assert fold(key) == key
        assert key
        assert len(row.split("\t")) == 6


def test_a_name_has_one_row_a_zone() -> None:
    for key in table("places"):
        zones = [place.zone for place in places(key)]
        assert len(zones) == len(set(zones)), key


def test_capitals_stand_before_countries_and_these_before_others() -> None:
    order = {"capital": 0, "country": 1, "demonym": 2}
    for key in table("places"):
        ranks = [(order.get(place.role, 3), -place.weight) for place in places(key)]
        assert all(first <= second for first, second in pairwise(ranks)), key


def test_longest_words_reach_every_name() -> None:
    for key in table("places"):
        words = key.split()
        assert longest_words()[words[0]] >= len(words)


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kremlin", "RU"),
        ("White House", "US"),
        ("Downing Street", "GB"),
        ("Élysée", "FR"),
        ("Bundestag", "DE"),
        ("Knesset", "IL"),
        ("Lok Sabha", "IN"),
        ("Zelensky", "UA"),
        ("Zelenskyy", "UA"),
        ("Xi Jinping", "CN"),
        ("Erdoğan", "TR"),
        ("JAXA", "JP"),
        ("RBNZ", "NZ"),
        ("RBA", "AU"),
        ("Netanyahu", "IL"),
        ("Sheinbaum", "MX"),
        ("Smith", ""),
        ("", ""),
    ],
)
def test_context_words_name_a_country(word: str, country: str) -> None:
    assert country_of(fold(word)) == country


def test_context_words_are_folded_sorted_and_of_known_countries() -> None:
    context = table("context")
    known = {place.country for key in table("places") for place in places(key)} | {"EU"}
    assert list(context) == sorted(context)
    for key, row in context.items():
        word, country = row.split("\t")
        assert fold(word) == key
        assert country in known


def test_context_words_are_no_places() -> None:
    assert not [key for key in table("context") if places(key)]
