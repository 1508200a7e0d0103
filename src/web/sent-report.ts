import type { WrittenReport } from "../domain/chapters/intake/written-report.ts";

/** The fields of the form, as a browser sends them. */
export interface SentReport {
  readonly fields: Readonly<Record<Exclude<keyof WrittenReport, "involved">, string>>;
  readonly involved: readonly number[];
  /** What makes it the same when it is sent again. */
  readonly once: string;
  /** Nobody sees this field; what fills it in is no person. */
  readonly trap: string;
  /** Of which of the ticked people the page said already that they can read it all the same. */
  readonly warned: string;
}

type Sent = Readonly<Record<string, unknown>>;

/** Reads what was sent, whatever that is. */
export function readSentReport(sent: Sent): SentReport {
  const text = (name: string) => textIn(sent, name);
  return {
    fields: {
      what: text("what"),
      who: text("who"),
      when: text("when"),
      where: text("where"),
      record: text("record"),
      context: text("context"),
      ongoing: text("ongoing") || "unknown",
      danger: text("danger") || "unknown",
      done: text("done"),
      event_code: text("event_code"),
      reach: text("reach"),
      address: text("address"),
    },
    involved: listIn(sent, "involved").map(Number).filter(Number.isSafeInteger),
    once: text("once"),
    trap: text("website"),
    warned: text("warned"),
  };
}

/** The first text of that name. */
export function textIn(sent: Sent, name: string): string {
  return listIn(sent, name)[0] ?? "";
}

function listIn(sent: Sent, name: string): readonly string[] {
  const found = Object.hasOwn(sent, name) ? sent[name] : undefined;
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((one) => typeof one === "string");
}

/** Whether it names something sent once, as our pages do. */
export function isOnceName(once: string): boolean {
  return /^[0-9a-f]{32}$/.test(once);
}

/** A form that nobody has filled in. */
export function emptyReport(once: string): SentReport {
  return readSentReport({ once, reach: "page" });
}
