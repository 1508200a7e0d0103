import type { IssueForm } from "local-github";

type Element = IssueForm["body"][number];
type Answers = ReadonlyMap<string, string>;

/** The text an element is named by, also in what is posted. */
export function labelOf({ attributes }: Element): string {
  return attributes.label ?? "";
}

/** What one can choose in an element. */
export function optionsOf({ attributes }: Element): readonly string[] {
  return (attributes.options ?? []).map((one) =>
    typeof one === "object" && one !== null && "label" in one ? String(one.label) : String(one),
  );
}

/** The field of one of an element's boxes. */
export function boxName(element: Element, option: string): string {
  return `${labelOf(element)}: ${option}`;
}

/** The issue's text as GitHub writes it from a form. */
export function formBody({ body }: IssueForm, answers: Answers): string {
  return body
    .filter(({ type }) => type !== "markdown")
    .map((element) => `### ${labelOf(element)}\n\n${answerTo(element, answers)}`)
    .join("\n\n");
}

function answerTo(element: Element, answers: Answers): string {
  if (element.type !== "checkboxes")
    return answers.get(labelOf(element))?.trim() || "_No response_";
  return optionsOf(element)
    .map((option) => `- [${answers.has(boxName(element, option)) ? "X" : " "}] ${option}`)
    .join("\n");
}

export function labelsOf({ labels = [] }: IssueForm): readonly string[] {
  return typeof labels === "string" ? labels.split(",").map((label) => label.trim()) : labels;
}
