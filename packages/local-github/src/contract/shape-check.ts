import { Ajv } from "ajv";
import { z } from "zod";

/** JSON Schema as `scripts/trim-descriptions.mjs` writes it; `null` is anything. */
export type Described = z.infer<typeof Described>;
export const Described = z.looseObject({}).nullable();

/**
 * Answers what of a value does not fit a schema, or `undefined`. Schemas are compiled when they are
 * first needed, and once.
 */
export type ShapeCheck = (schema: Described, value: unknown) => string | undefined;

/** @param definitions what the schemas refer to as `#/definitions/…` */
export function shapeCheck(definitions: object): ShapeCheck {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addSchema({ $id: "github", definitions });
  const compiled = new Map<object, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    if (schema === null) return undefined;
    const known = compiled.get(schema);
    const check = known ?? ajv.compile(inGitHub(schema));
    compiled.set(schema, check);
    return check(value) ? undefined : ajv.errorsText(check.errors).slice(0, 200);
  };
}

function inGitHub(schema: object): object {
  const text = JSON.stringify(schema);
  return z
    .looseObject({})
    .parse(JSON.parse(text.replaceAll('"#/definitions/', '"github#/definitions/')));
}
