import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../json.js';
import { codeText, paymentOf, type CodePurpose } from './code-text.js';

const purposes: readonly CodePurpose[] = ['sign_in', 'step_up', 'countersign', 'enrollment'];
const serviceName = 'Countersign';

describe('the text that carries a code', () => {
  it.each(purposes)(
    '%s: names the service, the code and what it is for, and carries no link (SM-13)',
    (purpose) => {
      const text = codeText({ serviceName, code: '012345', purpose, payment: null });
      expect(text).toMatch(/^Countersign: 012345 is your code to \w+/);
      expect(text).toContain('Never share it');
      expect(text).not.toMatch(/https?:|www\.|\.com|\//);
      expect(text.length).toBeLessThanOrEqual(160);
    },
  );

  it('shows amount and payee of the payment it approves', () => {
    const display = { amount: '125000.00', currency: 'USD', payees: ['Northwind Roofing', 'B', 'C'] };
    const text = codeText({
      serviceName,
      code: '012345',
      purpose: 'countersign',
      payment: paymentOf(display),
    });
    expect(text).toContain('to approve 125000.00 USD to Northwind Roofing and 2 more.');
  });

  it('stays one text however long a payee is called', () => {
    const payment = paymentOf({ amount: '9999999999.99', currency: 'USD', payees: ['x'.repeat(500), 'y'] });
    expect(codeText({ serviceName, code: '012345', purpose: 'countersign', payment }).length).toBeLessThan(
      160,
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
