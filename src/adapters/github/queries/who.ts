/** Who did something. Accounts that are neither users nor bots carry no id. */
export const whoFragment = `
fragment Who on Actor {
  kind: __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
}`;
