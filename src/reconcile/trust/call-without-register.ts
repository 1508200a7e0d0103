import { withBarred } from "../../domain/chapters/banning/with-barred.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { findCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { cannotWait } from "./cannot-wait.ts";
import { planPassedOn } from "./plan-frozen.ts";

/**
 * One look at a case while the register is not in order: nothing is decided, but what cannot wait is
 * passed on, to those who decided by the register as it was last found in order.
 */
export async function callWithoutRegister(
  issue: NodeId,
  memory: CaseMemory | undefined,
  ports: CasePorts,
): Promise<void> {
  const now = ports.clock.now();
  const config = configAt(ports.register.adopted, now);
  const found = config && (await findCase(issue, memory, ports));
  if (!found) return;
  const passedOn = cannotWait(found, withBarred(config, ports.register.bans, now), ports);
  const steps = planPassedOn(found.observation, passedOn);
  if (steps.length > 0) await ports.repository.show(issue, undefined, steps);
}
