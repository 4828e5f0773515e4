import { describe, expect, it } from '@jest/globals';
import { readAccessTokenClaims } from './access-token-claims.js';
import { acrMfa } from './acr.js';
import { readMachineTokenClaims } from './machine-token-claims.js';

const times = { iat: 1_000, exp: 1_600 };
const both = { iss: 'https://pay.example.com', aud: 'https://pay.example.com', jti: 'token-1', ...times };
const machine = { ...both, sub: 'fc_1', client_id: 'fc_1', scope: 'disbursements:read receipts:read' };
const ofPersons = { sid: 's', gen: 1, amr: ['pwd'], acr: acrMfa, auth_time: 900, roles: ['clerk'] };
const person = { ...both, ...ofPersons, sub: 'person-1', client_id: 'countersign-portal' };
const jkt = 'A'.repeat(43);

describe('the claims of a machine token (TK-03)', () => {
  it('are read whole, each scope once, with the key it is bound to or none', () => {
    const { scope: _, ...rest } = machine;
    const scopes = ['disbursements:read', 'receipts:read'];
    expect(readMachineTokenClaims(machine)).toEqual({ ...rest, scopes, jkt: null });
    expect(readMachineTokenClaims({ ...machine, cnf: { jkt } })).toEqual({ ...rest, scopes, jkt });
    expect(readMachineTokenClaims({ ...machine, scope: 'a b a' })?.scopes).toEqual(['a', 'b']);
  });

  it.each(['iss', 'aud', 'sub', 'client_id', 'iat', 'exp', 'jti', 'scope'])(
    'are none without %s, or where it is of another type',
    (name) => {
      for (const value of [undefined, null, '', {}, [machine[name as keyof typeof machine]], true])
        expect(readMachineTokenClaims({ ...machine, [name]: value })).toBeNull();
    },
  );

  it.each([
    ['sub', 'fc_2'],
    ['client_id', 'fc_2'],
    ['iat', -1],
    ['exp', 1.5],
    ['exp', '1600'],
  ])('are none with %s %p', (name, value) => {
    expect(readMachineTokenClaims({ ...machine, [name]: value })).toBeNull();
  });

  it('are none where the client has the id of a person (MC-05)', () => {
    for (const id of ['018f7e1c-0000-7000-8000-000000000000', '018F7E1C-0000-7000-8000-00000000000A'])
      expect(readMachineTokenClaims({ ...machine, sub: id, client_id: id })).toBeNull();
  });

  it.each(Object.entries(ofPersons))(
    'are none beside %s: a token is a person’s or a machine’s (TK-06)',
    (name, value) => {
      for (const mixed of [value, null, undefined])
        expect(readMachineTokenClaims({ ...machine, [name]: mixed })).toBeNull();
    },
  );

  it('are never read as a person’s, nor a person’s as a machine’s', () => {
    expect(readAccessTokenClaims(person)).not.toBeNull();
    expect(readAccessTokenClaims(machine)).toBeNull();
    expect(readMachineTokenClaims(person)).toBeNull();
    expect(readMachineTokenClaims({ ...person, sub: 'fc_1', client_id: 'fc_1', scope: 'a' })).toBeNull();
  });

  it('are none at all where there is no object', () => {
    for (const payload of [undefined, null, 'text', 7, [machine]])
      expect(readMachineTokenClaims(payload)).toBeNull();
  });
});

describe('the key a token is bound to (RFC 9449 section 6.1)', () => {
  it.each([
    ['null', null],
    ['text', 'text'],
    ['empty', {}],
    ['a list', [{ jkt }]],
    ['of another kind', { 'x5t#S256': jkt }],
    ['of two kinds', { jkt, 'x5t#S256': jkt }],
    ['too short', { jkt: jkt.slice(1) }],
    ['too long', { jkt: `${jkt}A` }],
    ['no base64url', { jkt: `${jkt.slice(1)}=` }],
    ['a number', { jkt: 7 }],
  ])('makes the token nothing when it is %s: what is not understood is never taken for none', (_, cnf) => {
    expect(readMachineTokenClaims({ ...machine, cnf })).toBeNull();
    expect(readAccessTokenClaims({ ...person, cnf })).toBeNull();
  });

  it('is told of a person’s token too', () => {
    expect(readAccessTokenClaims({ ...person, cnf: { jkt } })).toMatchObject({ cnf: { jkt } });
  });
});
