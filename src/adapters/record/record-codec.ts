import { CaseEvent } from "../../domain/case/case-event.ts";
import type { AddressSeal } from "../../ports/address-seal.ts";
import type { RecordCodec } from "../../ports/record-codec.ts";
import { chainOf, type ReadableChain, readableChain } from "./chain.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";

const stem = "record";

/**
 * The record of a case: `record.yml`, `record-2.yml`, … An address that is sealed stands there in no
 * other way; read with the key it is what it was.
 */
export function recordCodec(keys: SigningKeys, seal?: Pick<AddressSeal, "open">): RecordCodec {
  const chain = chainOf(stem, CaseEvent, keys);
  return {
    read: (files) =>
      chain.read(files).map((document) => {
        const content = seal ? withAddress(document.content, seal) : document.content;
        return content === document.content ? document : { ...document, content };
      }),
    append: (files, head, events) => chain.append(files, head, events.map(withoutAddress)),
  };
}

/** The same for whoever only reads. */
export function readableRecord(keys: PublicKeys): ReadableChain<CaseEvent> {
  return readableChain(stem, CaseEvent, keys);
}

function withAddress(event: CaseEvent, seal: Pick<AddressSeal, "open">): CaseEvent {
  if (!("sealedAddress" in event) || event.sealedAddress === undefined) return event;
  const address = seal.open(event.sealedAddress);
  return address === undefined ? event : { ...event, address };
}

function withoutAddress(event: CaseEvent): CaseEvent {
  if (!("sealedAddress" in event) || event.sealedAddress === undefined) return event;
  const { address: _address, ...rest } = event;
  return rest;
}
