import type { AnchorStep } from "../../ports/case-repository.ts";
import type { Clock } from "../../ports/clock.ts";
import { isYoung } from "../observe/anchors-found.ts";
import { registerAnchorStep, type TrustedRegister } from "../ports/trusted-register.ts";
import type { RegisterAnchor } from "./seen-before.ts";
import type { SetUpPorts } from "./set-up-ports.ts";

type Ports = Pick<SetUpPorts, "anchorCodec"> & { readonly clock: Pick<Clock, "now"> };

/** The check that a next anchor of the register may be said in; `undefined` where it is made anew. */
export function anchorRun(
  anchor: RegisterAnchor | undefined,
  { clock }: Pick<Ports, "clock">,
): AnchorStep["run"] {
  return anchor && isYoung(anchor, clock.now()) ? anchor.run : undefined;
}

/** The step after which the anchor names where the register stands. */
export function planRegisterAnchor(
  register: Pick<TrustedRegister, "end" | "headOid" | "rootOid">,
  anchor: RegisterAnchor | undefined,
  ports: Ports,
): readonly AnchorStep[] {
  const run = anchorRun(anchor, ports);
  const step = registerAnchorStep({ ...register, anchorRun: run }, ports.anchorCodec);
  const isNamed = anchor !== undefined && ports.anchorCodec.print(anchor) === step.says;
  return run !== undefined && isNamed ? [] : [step];
}
