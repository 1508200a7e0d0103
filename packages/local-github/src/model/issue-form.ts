import { loadAll, YAML11_SCHEMA, YAMLException } from "js-yaml";
import { elementWarnings, isKeyed, isText, type Keyed, unknownKeys } from "./form-element.ts";

/** An element that somebody fills in, or the Markdown between them. */
export interface FormElement {
  readonly type: "markdown" | "textarea" | "input" | "dropdown" | "checkboxes";
  readonly attributes: {
    readonly label?: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly value?: string;
    readonly options?: readonly unknown[];
  };
  readonly validations?: { readonly required?: boolean };
}

export interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly title?: string;
  readonly labels?: readonly string[] | string;
  readonly body: readonly FormElement[];
}

const required = ["name", "description", "body"];
const optional = ["title", "labels", "assignees", "projects", "type"];

/**
 * An issue form as GitHub reads it, or what keeps GitHub from offering it to anybody. Its YAML is
 * 1.1, in which a bare `yes` or `on` is a boolean and a bare date is no string.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function readIssueForm(
  text: string,
):
  | { readonly form: IssueForm; readonly warnings: readonly [] }
  | { readonly warnings: readonly string[] } {
  const form = firstDocument(text);
  if (!isKeyed(form)) return { warnings: ["the file is no mapping in YAML"] };
  const warnings = formWarnings(form);
  if (warnings.length > 0) return { warnings };
  return { form: form as unknown as IssueForm, warnings: [] };
}

/** A second document begins where `---` stands, and what is in it is missing in the first. */
function firstDocument(text: string): unknown {
  try {
    return loadAll(text, { schema: YAML11_SCHEMA })[0];
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
