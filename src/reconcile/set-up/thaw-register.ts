import { RegisterAdopted } from "../../domain/committee/register-adopted.ts";
import { whoChangesConfigs } from "../../domain/committee/who-changes-configs.ts";
import type { FrozenReason } from "../../domain/tampering/frozen-reason.ts";
import { isSamePerson } from "../../domain/values/person.ts";
import type { SetUpPart } from "../../messages/owners-tasks.ts";
import type { RegisterThaw } from "../../messages/register-thaw.ts";
import type { SetUpObservation, ThawObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { readRegister } from "./read-register.ts";
import type { SeenBefore } from "./seen-before.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import { standingAsRead } from "./standing-of.ts";
import { hearThaw } from "../trust/thaw-heard.ts";

interface Thaw {
  /** What to say of it; `undefined` where the register cannot be gone on from whoever agrees. */
  readonly told: RegisterThaw | undefined;
  /** The step that adopts it, once two have agreed. */
  readonly steps: readonly SetUpStep[];
}

export interface BentRegister {
  readonly seen: SetUpObservation;
  readonly known: SeenBefore;
  /** What was read of where it was last in order; `undefined` where that is not known. */
  readonly last: ThawObservation | undefined;
  /** What GitHub refused in this run. */
  readonly refused: ReadonlySet<SetUpPart>;
}

const none: Thaw = { told: undefined, steps: [] };
const byNobody: Thaw = { told: { agreedBy: "nobody" }, steps: [] };

/**
 * Whether two people agree to go on from a register that is not trusted. Who may is asked of the
 * config in force when the branch was last in order, never of what was found there since: whoever
 * bent the register cannot thereby appoint those who agree to it.
 */
export function thawRegister(
  { seen, known, last, refused }: BentRegister,
  reason: FrozenReason,
  ports: SetUpPorts,
): Thaw {
  const { register, issue } = seen;
  const because = RegisterAdopted.shape.because.safeParse(reason).data;
  if (!because || !register || !issue) return none;
  const standing = standingAsRead(seen, register, ports);
  if (standing.is !== "adopted") return none;
  if (!known.last || !last) return byNobody;
  const { comments, files } = last;
  const trusted = files && readRegister(ports.codec, files, ports);
  const config = trusted?.adopted.at(-1);
  const decidedAt = trusted?.decidedAt;
  if (!config || !decidedAt) return byNobody;
  const { body: agreedBy, people } = whoChangesConfigs(config);
  const { asked, seconded } = hearThaw(
    { comments },
    {
      commands: ports.commands,
      readMarkdown: ports.readMarkdown,
      sha256: ports.sha256,
      standsAt: standing.register.sha256,
      maySpeak: (person) => people.some((one) => isSamePerson(one, person)),
      // What was said before the last decision was about something else, by other people maybe.
      isHeard: ({ at }) => at <= decidedAt,
    },
  );
  const { headOid: head } = register;
  const { sha256: end } = standing.register;
  const isRefused = seconded !== undefined && refused.has("register");
  const told = { agreedBy, people, end, askedBy: asked?.by, isRefused };
  if (!asked || !seconded || isRefused) return { told, steps: [] };
  const adoption = RegisterAdopted.parse({
    type: "RegisterAdopted",
    at: seconded.at,
    by: seconded.by,
    cause: seconded.cause,
    asked: { at: asked.at, by: asked.by, cause: asked.cause },
    head,
    document: end,
    because,
    instead: known.last.headOid,
    under: config.register,
  });
  const added = [
    ...ports.codec.appendAdoption(register.files, adoption),
    ...ports.codec.signBesides(register.files),
  ];
  const headline = "Go on from the register as two members agreed";
  return {
    told,
    steps: [{ step: "write-register", expectedHeadOid: head, files: added, headline }],
  };
}
