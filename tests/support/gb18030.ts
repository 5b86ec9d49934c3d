/** A text as Chinese Excel saves it. Node only reads GB18030, so each pair of bytes is looked up by reading them all. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (second !== 0x7f) pairs.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  return Buffer.from([...text].flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
}
