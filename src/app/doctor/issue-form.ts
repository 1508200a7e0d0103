import { loadAll, YAML11_SCHEMA, YAMLException } from "js-yaml";
import { z } from "zod";

const words = z.string().trim().min(1);
const Attributes = z.looseObject({ label: words.optional(), value: words.optional() });
const Element = z
  .strictObject({
    type: z.enum(["markdown", "textarea", "input", "dropdown", "checkboxes"]),
    id: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    attributes: Attributes,
    validations: z.strictObject({ required: z.boolean().optional() }).optional(),
  })
  .refine(
    ({ type, attributes }) => type === "markdown" || attributes.label !== undefined,
    "no label",
  )
  .refine(
    ({ type, attributes }) => type !== "markdown" || attributes.value !== undefined,
    "no value",
  );

const IssueForm = z.strictObject({
  name: words,
  description: words,
  title: words.optional(),
  labels: z.union([words, z.array(words)]).optional(),
  assignees: z.union([words, z.array(words)]).optional(),
  projects: z.union([words, z.array(words)]).optional(),
  type: words.optional(),
  body: z
    .array(Element)
    .min(1)
    .refine((body) => body.some(({ type }) => type !== "markdown"), "nothing to fill in")
    .refine((body) => areDifferent(body.map(({ id }) => id)), "an id stands there twice")
    .refine((body) => areDifferent(body.map(labelOf)), "a label stands there twice"),
});

/**
 * What keeps GitHub from offering a report form, or a report from becoming a case; empty where
 * nothing does. GitHub hides a form with an error, so that only a blank issue can be opened.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 */
export function faultsOfForm(text: string): readonly string[] {
  const read = IssueForm.safeParse(firstDocument(text));
  if (!read.success)
    return read.error.issues.map(
      ({ path, message }) => `${path.join(".") || "the file"}: ${message}`,
    );
  const { labels = [] } = read.data;
  const given = typeof labels === "string" ? labels.split(",").map((one) => one.trim()) : labels;
  return given.includes("report") ? [] : ["labels: report is missing, so no report becomes a case"];
}

function firstDocument(text: string): unknown {
  try {
    return loadAll(text, { schema: YAML11_SCHEMA })[0];
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function labelOf({ type, attributes }: z.infer<typeof Element>): string | undefined {
  return type === "markdown" ? undefined : attributes.label;
}

function areDifferent(texts: readonly (string | undefined)[]): boolean {
  const given = texts.filter((one) => one !== undefined);
  return new Set(given).size === given.length;
}
