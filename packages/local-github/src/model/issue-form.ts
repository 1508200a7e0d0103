import { loadAll, YAML11_SCHEMA, YAMLException } from "js-yaml";
import { z } from "zod";
import { elementWarnings, isKeyed, isText, type Keyed, unknownKeys } from "./form-element.ts";

const text = z.string().optional();

/** As GitHub reads a form: elements that somebody fills in, and Markdown between them. */
const IssueForm = z.object({
  name: z.string(),
  description: z.string(),
  title: text,
  labels: z.union([z.string(), z.array(z.string())]).optional(),
  body: z.array(
    z.object({
      type: z.enum(["markdown", "textarea", "input", "dropdown", "checkboxes"]),
      attributes: z.object({
        label: text,
        description: text,
        placeholder: text,
        value: text,
        options: z.array(z.unknown()).optional(),
      }),
      validations: z.object({ required: z.boolean().optional() }).optional(),
    }),
  ),
});
export type IssueForm = z.infer<typeof IssueForm>;

const required = ["name", "description", "body"];
const optional = ["title", "labels", "assignees", "projects", "type"];

/**
 * An issue form as GitHub reads it, or what keeps GitHub from offering it to anybody. Its YAML is
 * 1.1, in which a bare `yes` or `on` is a boolean and a bare date is no string.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function readIssueForm(
  file: string,
):
  | { readonly form: IssueForm; readonly warnings: readonly [] }
  | { readonly warnings: readonly string[] } {
  const form = firstDocument(file);
  if (!isKeyed(form)) return { warnings: ["the file is no mapping in YAML"] };
  const warnings = formWarnings(form);
  if (warnings.length > 0) return { warnings };
  const read = IssueForm.safeParse(form);
  if (read.success) return { form: read.data, warnings: [] };
  return {
    warnings: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  };
}

/** A second document begins where `---` stands, and what is in it is missing in the first. */
function firstDocument(file: string): unknown {
  try {
    return loadAll(file, { schema: YAML11_SCHEMA })[0];
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function formWarnings(form: Keyed): readonly string[] {
  const { body } = form;
  const elements: readonly unknown[] = Array.isArray(body) ? body : [];
  return [
    ...required
      .filter((key) => key !== "body" && form[key] === undefined)
      .map((key) => `Required top level key \`${key}\` is missing`),
    ...unknownKeys(form, [...required, ...optional]).map(
      (key) => `\`${key}\` is not a permitted key`,
    ),
    ...["name", "description", "title", "type"]
      .filter((key) => form[key] !== undefined && !isText(form[key]))
      .map((key) => `\`${key}\` must be a string`),
    ...["labels", "assignees", "projects"]
      .filter((key) => form[key] !== undefined && !isTextOrTexts(form[key]))
      .map((key) => `\`${key}\` must be a string or a list of strings`),
    ...(elements.length === 0 ? ["Body cannot be empty"] : bodyWarnings(elements)),
  ];
}

function bodyWarnings(elements: readonly unknown[]): readonly string[] {
  const asked = elements.filter(isKeyed).filter(({ type }) => type !== "markdown");
  const ids = asked.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const references = asked.filter(({ id }) => id === undefined).map(referenceOf);
  const labels = asked.filter(({ id }) => id === undefined).map(labelOf);
  return [
    ...elements.flatMap((element, i) =>
      elementWarnings(element).map((one) => `Body[${i}]: ${one}`),
    ),
    ...(asked.length === 0 ? ["Body must contain at least one non-markdown field"] : []),
    ...(isEachOnce(ids) ? [] : ["Body must have unique ids"]),
    ...(isEachOnce(labels) ? [] : ["Body must have unique labels"]),
    ...(isEachOnce(labels) && !isEachOnce([...new Set(ids), ...references])
      ? ["Labels are too similar"]
      : []),
  ];
}

function labelOf({ attributes }: Keyed): string {
  return isKeyed(attributes) ? String(attributes["label"]) : "";
}

/** What a label becomes where no `id` is given: as Rails' `parameterize` has it. */
function referenceOf(element: Keyed): string {
  return labelOf(element)
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

function isEachOnce(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function isTextOrTexts(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
}
