import { expect, test } from "vitest";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { Terminal } from "../../../src/ports/errors.ts";
import { refuseOtherOwner } from "../../../src/reconcile/set-up/refuse-unsuitable.ts";
import { FakeRepository } from "./fake-repository.ts";

const [here, owner] = [NodeId.parse("R_1"), NodeId.parse("O_1")];
const others = NodeId.parse("O_9");

async function seen() {
  const now = await new FakeRepository(undefined).observe();
  return { ...now, repository: { ...now.repository, id: here } };
}

test("a repository that another owner has by now is refused", async () => {
  const found = await seen();
  const refusing = () => refuseOtherOwner(found, { id: here, owner: others }, "former-org");
  expect(refusing).toThrow(Terminal);
  expect(() => refuseOtherOwner(found, { id: here, owner: others }, undefined)).toThrow(Terminal);
});

test("not where the host was told, nor one that was restored elsewhere, nor before it is known", async () => {
  const found = await seen();
  refuseOtherOwner(found, { id: here, owner: others }, "Sandbox-Org");
  refuseOtherOwner(found, { id: NodeId.parse("R_0"), owner: others }, undefined);
  refuseOtherOwner(found, { id: here, owner }, "former-name");
  refuseOtherOwner(found, undefined, undefined);
  expect(found.repository.owner.login).toBe("sandbox-org");
});
