import { NodeId } from "../../src/domain/values/ids.ts";
import { at, recorded } from "../domain/given.ts";
import { told } from "./told-case.ts";
import { filed } from "./typical-cases.ts";

/** Its first issue is gone. */
export const continuedCase = told(
  "the issue of a case is gone, and it goes on in another",
  [
    ...filed,
    recorded(at("22 17:00"), {
      type: "CaseContinued",
      issue: { id: NodeId.parse("I_2"), number: 12 },
    }),
  ],
  at("22 17:00"),
);
