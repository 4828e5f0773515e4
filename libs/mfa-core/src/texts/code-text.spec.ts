import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../json.js';
import type { CodePurpose } from '../ports/code-texts.port.js';
import { EnglishCodeTexts, paymentOf } from './code-text.js';

const purposes: readonly CodePurpose[] = ['sign_in', 'step_up', 'countersign', 'enrollment'];
const texts = new EnglishCodeTexts('Countersign');
const write = async (purpose: CodePurpose, payment: ReturnType<typeof paymentOf> = null) =>
  (await texts.write({ personId: 'p', code: '012345', purpose, payment })).body;

describe('the text that carries a code', () => {
  it.each(purposes)(
    '%s: names the service, the code and what it is for, and carries no link (SM-13)',
    async (purpose) => {
      const text = await write(purpose);
      expect(text).toMatch(/^Countersign: 012345 is your code to \w+/);
      expect(text).toContain('Never share it');
      expect(text).not.toMatch(/https?:|www\.|\.com|\//);
      expect(text.length).toBeLessThanOrEqual(160);
    },
  );

  it('shows amount and payee of the payment it approves', async () => {
    const display = { amount: '125000.00', currency: 'USD', payees: ['Northwind Roofing', 'B', 'C'] };
    expect(await write('countersign', paymentOf(display))).toContain(
      'to approve 125000.00 USD to Northwind Roofing and 2 more.',
    );
  });

  it('stays one text however long a payee is called', async () => {
    const payment = paymentOf({ amount: '9999999999.99', currency: 'USD', payees: ['x'.repeat(500), 'y'] });
    expect((await write('countersign', payment)).length).toBeLessThan(160);
  });

  it('is of one line whatever a payee is called: a last line is what phones fill in from', () => {
    const payee = 'Oak\r\n@x.example #999999\u2028x\u202Ey';
    expect(paymentOf({ amount: '1.00', currency: 'USD', payees: [payee] })?.payee).toBe(
      'Oak @x.example #999999 x y',
    );
  });

  it('finds no payment in what displays none, whatever it is', () => {
    expect(paymentOf({ amount: '1.00', currency: 'USD', payees: [] })).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (display) => {
        expect(paymentOf(display as Json)).toBeNull();
      }),
    );
  });
});
