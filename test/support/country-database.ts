/** A database in MaxMind's format (version 2.0) that says a country for each of these IPv4 blocks, in 24 bit records. */
export function countryDatabase(blocks: Readonly<Record<string, string>>): Buffer {
  const data: Buffer[] = [];
  const tree = new Tree();
  let size = 0;
  for (const [block, country] of Object.entries(blocks)) {
    const entry = map({ country: map({ iso_code: string(country) }) });
    tree.put(bitsOf(block), size);
    data.push(entry);
    size += entry.length;
  }
  const metadata = map({
    binary_format_major_version: uint16(2),
    binary_format_minor_version: uint16(0),
    build_epoch: uint32(1),
    database_type: string('Test-Country'),
    description: map({}),
    ip_version: uint16(4),
    languages: Buffer.from([0x00, 0x04]),
    node_count: uint32(tree.nodes.length),
    record_size: uint16(24),
  });
  return Buffer.concat([
    tree.bytes(),
    Buffer.alloc(16),
    ...data,
    Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'),
    metadata,
  ]);
}

interface Leaf {
  at: number;
}

class Tree {
  readonly nodes: (number | Leaf | null)[][] = [[null, null]];

  put(bits: readonly number[], at: number): void {
    let node = 0;
    for (const [depth, bit] of bits.entries()) {
      const children = this.nodes[node]!;
      if (depth === bits.length - 1) children[bit] = { at };
      else {
        if (typeof children[bit] !== 'number') children[bit] = this.nodes.push([null, null]) - 1;
        node = children[bit];
      }
    }
  }

  bytes(): Buffer {
    const { length } = this.nodes;
    const records = this.nodes.flat().map((child) => {
      if (child === null) return length;
      return typeof child === 'number' ? child : length + 16 + child.at;
    });
    return Buffer.concat(
      records.map((record) => Buffer.from([record >> 16, (record >> 8) & 255, record & 255])),
    );
  }
}

function bitsOf(block: string): number[] {
  const [address = '', length = '32'] = block.split('/');
  const bits = address
    .split('.')
    .flatMap((byte) => Array.from(Number(byte).toString(2).padStart(8, '0'), Number));
  return bits.slice(0, Number(length));
}

const string = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x40 | text.length]), Buffer.from(text)]);
const uint16 = (value: number): Buffer => Buffer.from([0xa2, value >> 8, value & 255]);
const uint32 = (value: number): Buffer => Buffer.from([0xc4, 0, 0, value >> 8, value & 255]);
const map = (members: Readonly<Record<string, Buffer>>): Buffer =>
  Buffer.concat([
    Buffer.from([0xe0 | Object.keys(members).length]),
    ...Object.entries(members).flatMap(([name, value]) => [string(name), value]),
  ]);
