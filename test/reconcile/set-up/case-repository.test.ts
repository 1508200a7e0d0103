import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { caseRepositoryFiles } from "../../../src/app/engine/case-repository-files.ts";
import { readYaml } from "../../../src/adapters/yaml/read-yaml.ts";
import { reportLabel } from "../../../src/domain/case/labels.ts";
import { reportHeadings } from "../../../src/domain/chapters/reporting/report-form.ts";

const folder = fileURLToPath(new URL("../../../config/case-repository", import.meta.url));

const Form = z.object({
  labels: z.array(z.string()),
  body: z.array(
    z.object({
      type: z.string(),
      attributes: z.object({ label: z.string().optional(), value: z.string().optional() }),
      validations: z.object({ required: z.boolean() }).optional(),
    }),
  ),
});

async function form() {
  const files = await caseRepositoryFiles(folder);
  const text = files.find(({ path }) => path === ".github/ISSUE_TEMPLATE/report.yml")?.text ?? "";
  const reading = readYaml(text);
  if ("fault" in reading) throw new Error(reading.fault);
  return Form.parse(reading.value);
}

test("set-up puts three files into the committee's repository", async () => {
  const paths = (await caseRepositoryFiles(folder)).map(({ path }) => path);
  expect(paths).toEqual([
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/report.yml",
    "README.md",
  ]);
});

describe("the report form", () => {
  test("asks what a report is read for, in that order", async () => {
    const labels = (await form()).body.flatMap(({ attributes }) => attributes.label ?? []);
    expect(labels).toEqual([...reportHeadings]);
  });

  test("sets the label that makes an issue a case", async () => {
    expect((await form()).labels).toEqual([reportLabel]);
  });

  test("says who will read it before anything is typed", async () => {
    expect((await form()).body[0]).toMatchObject({
      type: "markdown",
      attributes: { value: expect.stringContaining("Who will read this") },
    });
  });

  test("requires nothing but what happened", async () => {
    const required = (await form()).body.filter(({ validations }) => validations?.required);
    expect(required.map(({ attributes }) => attributes.label)).toEqual(["What happened"]);
  });
});
