/** What all members of a union have, together. */
export type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** What several tables say, as one table. Throws where two of them have a key in common. */
export function merged<Table extends object>(tables: readonly Table[]): Together<Table> {
  const keys = tables.flatMap((table) => Object.keys(table));
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new TypeError(`two chapters have the key ${twice}`);
  const all: object = Object.assign({}, ...tables);
  // Every key of every table is there now; the compiler knows that of two tables and not of a list.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return all as Together<Table>;
}
