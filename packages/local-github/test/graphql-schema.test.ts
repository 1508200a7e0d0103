import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { gitHubSchema } from "../src/graphql/github-schema.ts";
import { mutationFields } from "../src/graphql/mutation-fields.ts";
import { queryFields } from "../src/graphql/query-fields.ts";
import { registry } from "../src/graphql/registry.ts";

/** Kinds that share one set of fields, of which the schema lets each be asked only for its own. */
const shared = /Event$|^ProjectV2ItemField/;

describe("what is answered", () => {
  const types = Object.entries({ ...registry, Query: queryFields, Mutation: mutationFields });
  test.each(types.filter(([name]) => !shared.test(name)))(
    "%s has only fields of the schema",
    (name, fields) => {
      const type = gitHubSchema().getType(name);
      const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(Object.keys(fields).filter((field) => !known.includes(field))).toEqual([]);
    },
  );
});
