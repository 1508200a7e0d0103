import { validate, type DocumentNode, type GraphQLError } from "graphql";
import { gitHubSchema } from "./github-schema.ts";

/**
 * What keeps GitHub from answering a document. It takes what GraphQL's own rules refuse: one name for
 * fields of two types in different branches of a union, such as the state of an issue and that of a
 * pull request, which GitHub's command line asks.
 * https://github.com/cli/cli/blob/v2.23.0/pkg/cmd/issue/shared/lookup.go
 */
export function validateDocument(document: DocumentNode): readonly GraphQLError[] {
  return validate(gitHubSchema(), document).filter((fault) => !isOfTypesAlone(fault));
}

function isOfTypesAlone({ message }: GraphQLError): boolean {
  return (
    message.includes("they return conflicting types") &&
    !/they have differing arguments|are different fields/.test(message)
  );
}
