import { makeKey } from './compare';

/**
 * Texts in the order in which they are added, found again by what their keys take for the same. A map of keys does that too; this one makes no key
 * for a text that is unlike all others, as nearly every number is, and is several times as quick with a hundred thousand of them.
 */
export class TextIndex {
  private readonly texts: string[];
  private hashes: Int32Array;
  /** By hash, and onwards from there: the place of a text plus one; 0 is free. Its length is a power of two, and half of it is free at least. */
  private slots: Int32Array;
  private length = 0;

  /**
   * `expected`: how many texts there will be, as far as known. `keyOf`: texts with the same key are the same; it is `makeKey`, or that of less of the
   * text: spaces and full stops may be left out.
   */
  constructor(
    expected = 0,
    private readonly keyOf: (text: string) => string = makeKey,
  ) {
    this.texts = new Array<string>(expected);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 64)));
    this.hashes = new Int32Array(this.slots.length / 2);
  }

  /** Answers the place of the first text that is the same: its own place where there is none before it. Empty texts are like no other. */
  add(text: string): number {
    const place = this.length++;
    if (place >= this.hashes.length) this.grow();
    const hash = hashText(text);
    this.texts[place] = text;
    this.hashes[place] = hash;
    if (hash === NOTHING && this.keyOf(text) === '') return place;
    const slot = this.findSlot(hash, text);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.slots[slot] = place + 1;
    return place;
  }

  /** The place of the first text that is the same (a key is the same as its text); undefined where there is none. Empty texts are never found. */
  get(text: string): number | undefined {
    const place = (this.slots[this.findSlot(hashText(text), text)] ?? 0) - 1;
    return place < 0 ? undefined : place;
  }

  /** The slot of the text that is the same, or the free one where it would stand. Keys are made only where the two are not written alike. */
  private findSlot(hash: number, text: string): number {
    const { slots, hashes, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      if (hashes[place - 1] === hash) {
        const other = texts[place - 1] ?? '';
        if (other === text || this.keyOf(other) === this.keyOf(text)) break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { slots: before, hashes } = this;
    this.slots = new Int32Array(before.length * 4);
    this.hashes = new Int32Array(this.slots.length / 2);
    this.hashes.set(hashes);
    const mask = this.slots.length - 1;
    for (const place of before) {
      if (place === 0) continue;
      // All are different here: each takes the next free slot.
      let slot = (hashes[place - 1] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place;
    }
  }
}

/**
 * The same for texts that have the same key; without making it where all letters are those of Western Europe, whose small ones are known. Spaces and
 * full stops are passed over, so that it is the same for texts that differ in those only.
 */
function hashText(text: string): number {
  let hash = NOTHING;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return hashKey(makeKey(text));
    const small = SMALL[code] ?? 0;
    if (small > 0) hash = (Math.imul(hash, FACTOR) + small) | 0;
  }
  return finish(hash);
}

function hashKey(key: string): number {
  let hash = NOTHING;
  for (const letter of key.replace(/[\s.]+/g, '')) {
    const code = letter.codePointAt(0) ?? 0;
    if (code > 0xff || SMALL[code]) hash = (Math.imul(hash, FACTOR) + code) | 0;
  }
  return finish(hash);
}

/** The small letter of each of the first 256; others are themselves. 0 for what is passed over. */
const SMALL = Uint8Array.from({ length: 0x100 }, (_, code) => {
  if (code <= 0x20 || code === 0xa0 || code === 0x2e) return 0;
  const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isCapital ? code + 32 : code;
});

/** The hash of a text that nothing is left of. */
const NOTHING = 0;

/** Numbers that follow each other get hashes that do, and so slots that stand together: what is read next is at hand. */
const FACTOR = 31;

/** Thirty bits, which engines keep without a box. */
function finish(hash: number): number {
  return hash & 0x3fffffff;
}
