/** A day as it was written, and the time of the day behind it. */
interface DayAndTime {
  readonly day: string;
  /** In minutes and parts of them since the day began; `undefined` where there is no such time. */
  readonly minutes: number | undefined;
  /** By how many minutes the day begins earlier there than in UTC. */
  readonly ahead: number;
}

const timeAtEnd =
  /(?:^|[t, ])(?:at )?(\d{1,2}(?::\d\d){1,2}|\d{1,2}(?::\d\d)? ?[ap]m)(?: ?(?:z|utc|gmt))?(?: ?([+-]\d{1,2}(?::?\d\d)?))?$/;

/** Cuts `18:00`, `6 pm`, `18:00 utc`, `18:00 +01:00` from the end of a day in lower case. */
export function timeBehind(text: string): DayAndTime | undefined {
  const found = timeAtEnd.exec(text);
  if (!found) return undefined;
  const [, time = "", zone = ""] = found;
  const minutes = minutesOf(time);
  const ahead = minutesAhead(zone);
  return {
    day: text.slice(0, found.index).replace(/,$/, "").trim(),
    minutes: ahead === undefined ? undefined : minutes,
    ahead: ahead ?? 0,
  };
}

/** Whether a time is written whose zone is named by letters that several zones share. */
export function hasNamedZone(text: string): boolean {
  return /\d(?::\d\d| ?[ap]m) ?(?!utc|gmt)[a-z]{3,4}$/.test(text);
}

function minutesOf(time: string): number | undefined {
  const [hour = 0, minute = 0, second = 0] = time
    .split(":")
    .map((part) => Number.parseInt(part, 10));
  const half = /[ap]m$/.exec(time)?.[0];
  if (minute > 59 || second > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : hour * 60 + minute + second / 60;
  return hour < 1 || hour > 12 ? undefined : ((hour % 12) + (half === "pm" ? 12 : 0)) * 60 + minute;
}

function minutesAhead(zone: string): number | undefined {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > 14 * 60 || Number(minutes) > 59) return undefined;
  return sign === "-" ? -ahead : ahead;
}
