/** An SSH key that opens one repository, whoever holds it. */
export interface DeployKey {
  readonly databaseId: number;
  readonly title: string;
  readonly key: string;
  readonly readOnly: boolean;
  /** Login of who added it. */
  readonly addedBy: string;
  readonly createdAt: string;
}
