import { makeKey } from './compare';

/**
 * Texts in the order in which they are added, found again by what `makeKey` takes for the same. A map of keys does that too; this one makes no key
 * for a text that is unlike all others, as nearly every number is, and is several times as quick with a hundred thousand of them.
 */
export class TextIndex {
  private readonly texts: string[] = [];
  private readonly hashes: number[] = [];
  /** By hash, and onwards from there: the place of a text plus one; 0 is free. Its length is a power of two, and half of it is free at least. */
  private slots: Int32Array;

  /** `expected`: how many texts there will be, as far as known. */
  constructor(expected = 0) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 64)));
  }

  /** Answers the place of the first text that is the same: its own place where there is none before it. Empty texts are like no other. */
  add(text: string): number {
    const trimmed = text.trim();
    const place = this.texts.push(trimmed) - 1;
    const hash = hashText(trimmed);
    this.hashes.push(hash);
    if (trimmed === '') return place;
    if (2 * place >= this.slots.length) this.grow();
    const slot = this.findSlot(hash, (other) => other === trimmed || makeKey(other) === makeKey(trimmed));
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.slots[slot] = place + 1;
    return place;
  }

  /** The place of the first text with the key; undefined where there is none. */
  get(key: string): number | undefined {
    const place = (this.slots[this.findSlot(hashKey(key), (other) => makeKey(other) === key)] ?? 0) - 1;
    return place < 0 ? undefined : place;
  }

  /** The slot of the text that is meant, or the free one where it would stand. */
  private findSlot(hash: number, isMeant: (text: string) => boolean): number {
    const { slots, hashes, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      if (hashes[place - 1] === hash && isMeant(texts[place - 1] ?? '')) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const places = this.slots.filter((place) => place > 0);
    this.slots = new Int32Array(this.slots.length * 4);
    for (const place of places) this.slots[this.findSlot(this.hashes[place - 1] ?? 0, () => false)] = place;
  }
}

/** The same for texts that have the same key; without making it where all letters are those of Western Europe, whose small ones are known. */
function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return hashKey(makeKey(text));
    const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
    hash = (Math.imul(hash, FACTOR) + (isCapital ? code + 32 : code)) | 0;
  }
  return finish(hash);
}

function hashKey(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, FACTOR) + key.charCodeAt(at)) | 0;
  return finish(hash);
}

/** Numbers that follow each other get hashes that do, and so slots that stand together: what is read next is at hand. */
const FACTOR = 31;

/** Thirty bits, which engines keep without a box. */
function finish(hash: number): number {
  return hash & 0x3fffffff;
}
