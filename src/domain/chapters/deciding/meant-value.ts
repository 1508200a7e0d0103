import type { CaseSurroundings } from "./surroundings.ts";
import { deadlineFromText } from "../../kernel/dates/deadline-from-text.ts";
import { endOfLength } from "../../kernel/dates/end-of-length.ts";
import { plain } from "../../kernel/plain.ts";
import { isSameLogin } from "../../values/login.ts";
import { dayOf } from "../../values/time.ts";

/** What a value of a measure is read as, or why it cannot be. */
export type MeantValue = { readonly value: unknown } | Wrong;

interface Wrong {
  readonly problem: string;
  /** What is to be written instead, where that is known. */
  readonly instead?: string;
}

/** An account that is no party's: whom it means has to be said first. */
export const nobodysAccount =
  "measures name people by their role, and nobody here has that account; `/name` says who somebody is";

type Within = Pick<CaseSurroundings, "accounts" | "spaces" | "now">;
type Reads = (value: unknown, within: Within) => MeantValue;

const bare: Reads = (value) => ({ value: token(value) });
const words: Reads = (value) => ({ value: unquoted(value) });

/** By its key, how a value of a measure is read as people write it. */
const readers: Readonly<Record<string, Reads>> = {
  kind: bare,
  ground: bare,
  manner: bare,
  tell: bare,
  of: party,
  to: party,
  from: party,
  between: (value, within) => all(listOf(value), (one) => party(one, within)),
  spaces: (value, { spaces }) => ({ value: spacesIn(value, spaces) }),
  until: day,
  due: day,
  "cooling-off": day,
  for: length,
  permanent: (value) => ({ value: /^(?:yes|true)$/i.test(String(value)) ? true : value }),
  if_declined: ifDeclined,
  strings: (value, within) =>
    all(Array.isArray(value) ? value : [value], (one) => eachKey(one, within)),
};

/** Those who are named where a measure names people. */
export function meantValue(key: string, value: unknown, within: Within): MeantValue {
  const reads = Object.hasOwn(readers, key) ? readers[key] : undefined;
  return (reads ?? words)(value, within);
}

/** `If-Declined` is `if_declined`. */
export function meantKey(key: string): string {
  const written = plain(key).toLowerCase().trim();
  return /^if[- ](?:declined|broken|refused)$/.test(written)
    ? written.replace(/[- ]/, "_")
    : written;
}

function party(value: unknown, { accounts }: Within): MeantValue {
  const said = token(value);
  if (typeof said !== "string" || !/^[@\uFF20]/.test(said)) return { value: said };
  const known = accounts.filter(({ login }) => isSameLogin(login, said.slice(1)));
  const [ref] = known.map((one) => one.party);
  return ref === undefined
    ? {
        problem: nobodysAccount,
      }
    : {
        problem: `measures name people by their role, so that no name stands in them: write ${ref}`,
        instead: ref,
      };
}

function day(value: unknown, { now }: Within): MeantValue {
  if (typeof value !== "string") return { value };
  if (/\d:\d\d|\d ?[ap]m\b/i.test(value))
    return { problem: "it ends when that day ends, in UTC; leave the time of the day out" };
  const end = deadlineFromText(String(unquoted(value)), now);
  return typeof end === "string" ? { value: dayOf(end) } : { problem: notADay(end.detail) };
}

function length(value: unknown, { now }: Within): MeantValue {
  const end = endOfLength(String(value), now);
  if (typeof end !== "string") return { problem: notADay(end.detail) };
  return dayOf(end) === dayOf(now)
    ? { problem: "a resolution counts in days, so that is too short" }
    : { value: dayOf(end) };
}

function notADay(why = ""): string {
  return `this date was not read: ${why}`;
}

function ifDeclined(value: unknown, within: Within): MeantValue {
  if (typeof value !== "string") return eachKey(value, within);
  const said = plain(value).trim();
  const [, until] = /^cooling[- ]off(?: until)? (.*)$/i.exec(said) ?? [];
  return until === undefined ? bare(said, within) : eachKey({ "cooling-off": until }, within);
}

function eachKey(value: unknown, within: Within): MeantValue {
  if (typeof value !== "object" || value === null) return { value };
  const read = Object.entries(value).map(([key, one]): [string, MeantValue] => {
    return [meantKey(key), meantValue(meantKey(key), one, within)];
  });
  const values = all(read, ([, one]) => one);
  return "problem" in values
    ? values
    : { value: Object.fromEntries(read.map(([key], i) => [key, values.value[i]])) };
}

/** All of them, or what is wrong with the first that is. */
function all<One>(
  values: readonly One[],
  reads: (one: One) => MeantValue,
): { readonly value: readonly unknown[] } | Wrong {
  const read = values.map(reads);
  const wrong = read.find((one) => "problem" in one);
  return wrong ?? { value: read.filter(isRead).map(({ value }) => value) };
}

function isRead(one: MeantValue): one is Exclude<MeantValue, Wrong> {
  return "value" in one;
}

function spacesIn(value: unknown, known: readonly string[]): unknown {
  const isOne = typeof value === "string" && known.some((name) => isSameName(name, value));
  const named = isOne ? [value] : listOf(value, /,| and /);
  if (named.length === 1 && token(named[0]) === "all") return "all";
  return named.map((one) => known.find((name) => isSameName(name, one)) ?? one);
}

function isSameName(name: string, written: unknown): boolean {
  return typeof written === "string" && token(name) === token(written);
}

/** A list, or what stands for one: `reporter-1, reported-1`. */
function listOf(value: unknown, between = /,| and | /): readonly unknown[] {
  if (typeof value !== "string") return Array.isArray(value) ? value : [value];
  return value.split(between).flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
}

/** A word of ours, whatever a keyboard made of its dashes, quotes and capitals. */
function token(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return plain(value)
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase()
    .replaceAll(/ +/g, "-");
}

/** Free text without quotation marks around the whole of it; a number is text too. */
function unquoted(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/^“([^“”]*)”$/, "$1") : value;
}
