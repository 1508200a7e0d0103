import { Instant } from "../../domain/values/time.ts";

type Asked = ReadonlyMap<string, Instant>;

/** The invisible second line of the issue `Comity: access`: since when each question is asked there. */
export function printAsked(asked: Asked): string {
  const each = [...asked].map(([key, since]) => ` ${key}@${since}`);
  return `<!-- comity asked${each.join("")} -->`;
}

export function readAsked(body: string): Asked {
  const [, each = ""] = /^[^\n]*\n<!-- comity asked([^\n]*) -->/.exec(body) ?? [];
  const read = each.split(" ").flatMap((one): [string, Instant][] => {
    const [key = "", since] = one.split("@");
    const at = Instant.safeParse(since).data;
    return key !== "" && at ? [[key, at]] : [];
  });
  return new Map(read);
}

/** By the keys of questions: one that was not asked before is asked from now on; one that is settled is forgotten. */
export function askedSince(keys: readonly string[], before: Asked, now: Instant): Asked {
  return new Map(keys.map((key) => [key, before.get(key) ?? now]));
}
