export interface Label {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repositoryId: number;
  name: string;
  /** Six hexadecimal digits without `#`. */
  color: string;
  description: string | null;
  isDefault: boolean;
  readonly createdAt: string;
  updatedAt: string;
}
