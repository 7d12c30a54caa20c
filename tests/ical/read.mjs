// ical.js, the parser of Thunderbird and Nextcloud: a calendar a line on stdin (JSON strings),
// the starts and ends of its events by UID a line on stdout (seconds since 1970).
import { createInterface } from "node:readline";
import ICAL from "ical.js";

const seconds = (time) => (time.zone.tzid === "floating" ? "floating" : time.toUnixTime());

for await (const line of createInterface({ input: process.stdin })) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  const found = events.map((event) => [event.uid, [seconds(event.startDate), seconds(event.endDate)]]);
  process.stdout.write(JSON.stringify(Object.fromEntries(found)) + "\n");
}
