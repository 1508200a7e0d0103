import { PartyRef } from "../../src/domain/values/party.ts";
import { ada, at, recorded } from "../domain/given.ts";
import { says, told } from "./told-case.ts";
import { filed } from "./typical-cases.ts";

/** Two members agreed which account the reported person has on a forum. */
export const accountKnown = told(
  "an account elsewhere is known",
  [
    ...filed,
    ...says(ada, at("22 16:10"), "/name reported @mal"),
    recorded(at("22 16:20"), {
      type: "AccountNamed",
      party: PartyRef.parse("reported-1"),
      space: "forum",
      places: [{ kind: "discourse", key: "FORUM https://forum.example.org" }],
      account: { id: "77", name: "mal77" },
    }),
  ],
  at("22 16:30"),
);
