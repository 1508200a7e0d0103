import { format } from "prettier";
import { expect, test } from "vitest";
import { z } from "zod";
import { CommitteeConfig } from "../../../src/domain/committee/committee-config.ts";

/** Printed anew by `npx vitest run -u test/domain/config/config-schema.test.ts`. */
test("the published JSON Schema is the one the config is read with", async () => {
  const schema = JSON.stringify(z.toJSONSchema(CommitteeConfig, { io: "input" }));
  const printed = await format(schema, { parser: "json", printWidth: 100 });
  await expect(printed).toMatchFileSnapshot("../../../config/comity.schema.json");
});
