/** A mapping of a form's YAML. */
export type Keyed = Readonly<Record<string, unknown>>;

interface ElementRules {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const elements: ReadonlyMap<unknown, ElementRules> = new Map([
  ["markdown", { required: ["value"], optional: [] }],
  [
    "textarea",
    { required: ["label"], optional: ["description", "placeholder", "value", "render"] },
  ],
  ["input", { required: ["label"], optional: ["description", "placeholder", "value"] }],
  [
    "dropdown",
    { required: ["label", "options"], optional: ["description", "multiple", "default"] },
  ],
  ["checkboxes", { required: ["label", "options"], optional: ["description"] }],
]);

const texts = ["label", "description", "placeholder", "value", "render"];

/** What is wrong with one element of a form's `body`, in the words of GitHub's page of errors. */
export function elementWarnings(element: unknown): readonly string[] {
  if (!isKeyed(element)) return ["must be a mapping"];
  const { type, id } = element;
  if (type === undefined) return ["required key type is missing"];
  const rules = elements.get(type);
  if (!rules)
    return [`\`${typeof type === "string" ? type : typeof type}\` is not a valid input type`];
  const attributes = isKeyed(element["attributes"]) ? element["attributes"] : {};
  const keys = ["type", "attributes", ...(type === "markdown" ? [] : ["id", "validations"])];
  const known = [...rules.required, ...rules.optional];
  return [
    ...unknownKeys(element, keys).map((key) => `\`${key}\` is not a permitted key`),
    ...unknownKeys(attributes, known).map((key) => `\`${key}\` is not a permitted attribute`),
    ...rules.required
      .filter((key) => attributes[key] === undefined)
      .map((key) => `required attribute key \`${key}\` is missing`),
    ...texts
      .filter((key) => attributes[key] !== undefined && !isText(attributes[key]))
      .map((key) => `${key} must be a string`),
    ...(id === undefined || (isText(id) && /^[\w-]+$/.test(id))
      ? []
      : ["`id` can only contain numbers, letters, -, _"]),
    ...(/password/i.test(String(attributes["label"])) ? ["`label` contains forbidden word"] : []),
    ...optionWarnings(type, attributes["options"]),
  ];
}

function optionWarnings(type: unknown, options: unknown): readonly string[] {
  if (options === undefined) return [];
  if (!Array.isArray(options) || options.length === 0) return ["`options` cannot be empty"];
  const choices = options.map((one: unknown) => (isKeyed(one) ? one["label"] : one));
  if (choices.some((one) => typeof one === "boolean")) {
    return ["`options` must not include booleans"];
  }
  const isReserved = type === "dropdown" && choices.some((one) => /^none$/i.test(String(one)));
  return [
    ...(choices.every(isText) ? [] : ["`options` must be strings"]),
    ...(new Set(choices).size < choices.length ? ["`options` must be unique"] : []),
    ...(isReserved ? ["`options` must not include the reserved word, none"] : []),
  ];
}

export function unknownKeys(there: Keyed, known: readonly string[]): readonly string[] {
  return Object.keys(there).filter((key) => !known.includes(key));
}

/** "Empty strings, or strings consisting of only whitespaces, are not permissible". */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

export function isKeyed(value: unknown): value is Keyed {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
