import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import { hearCase, type HeardCase } from "../hear/hear-case.ts";
import { continuedIn } from "../move/continue-case.ts";
import { signNoCase } from "../move/sign-no-case.ts";
import { findCase, type FoundCase } from "../observe/find-case.ts";
import { doubtRecord } from "../trust/doubt-record.ts";

export interface WithFound {
  readonly found: FoundCase;
}

export interface WithHeard {
  readonly heard: HeardCase;
}

export async function observe({
  issue,
  remembered,
  ports,
}: CaseLook): Promise<CaseAnswer<WithFound>> {
  const found = await findCase(issue, remembered, ports);
  return found ? { goOn: { found } } : { stop: { case: "gone" } };
}

/** A case is decided under the register that set-up read. A room knows no other. */
export async function matchRegister({ found, ports }: CaseLook & WithFound): Promise<CaseAnswer> {
  const isAsRead = found.observation.registerHead === ports.register.headOid;
  return ports.room || isAsRead ? onward : { stop: { case: "register-moved-on" } };
}

/** An issue of its own may be meant as that of a case whose own is gone. */
export async function goOnElsewhere({ found, ports }: CaseLook & WithFound): Promise<CaseAnswer> {
  const memory = await continuedIn(found, ports);
  return memory ? { stop: { case: "moved-on", memory } } : onward;
}

export async function trust(look: CaseLook & WithFound): Promise<CaseAnswer> {
  const { found, doubtedSince, ports } = look;
  if (found.trust === "trusted") return onward;
  const { distrusted } = found.trust;
  return { stop: await doubtRecord(found, distrusted, doubtedSince, ports) };
}

export async function hearAndDecide({
  found,
  ports,
}: CaseLook & WithFound): Promise<CaseAnswer<WithHeard>> {
  const heard = await hearCase(found, ports);
  if (heard) return { goOn: { heard } };
  await signNoCase(found, ports);
  return { stop: { case: "none" } };
}
