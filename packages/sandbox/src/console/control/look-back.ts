import type { Since } from "../text/since.ts";
import type { AnsweredRequest, Mail, SandboxControl } from "./sandbox-control.ts";

/** What came after a point: requests that were more than a look by somebody here, and mails. */
export interface Followed {
  readonly requests: readonly AnsweredRequest[];
  readonly mails: readonly Mail[];
}

/** The point in time to look back to later. */
export async function markNow(sandbox: SandboxControl): Promise<Since> {
  const [requests, mail, at] = await Promise.all([
    sandbox.requests(),
    sandbox.mail(),
    sandbox.now(),
  ]);
  return { requests: requests.length, mails: mail.length, at };
}

export async function lookBack(
  sandbox: SandboxControl,
  since: Since,
  people: ReadonlySet<string>,
): Promise<Followed> {
  const [requests, mail] = await Promise.all([sandbox.requests(), sandbox.mail()]);
  return {
    requests: requests.slice(since.requests).filter((request) => !isLook(request, people)),
    mails: mail.slice(since.mails),
  };
}

/** Whether a request only served to show somebody a page. */
export function isLook(request: AnsweredRequest, people: ReadonlySet<string>): boolean {
  const { by, method, operation } = request;
  return (
    by !== null && people.has(by) && (method === "GET" || operation?.startsWith("Console") === true)
  );
}
