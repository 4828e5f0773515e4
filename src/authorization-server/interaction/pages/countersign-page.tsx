import type { Json } from '@countersign/mfa-core';
import { CodeFormsOf, type CodeForms } from './code-forms.js';
import { Display } from './display.js';
import { Layout } from './layout.js';
import { Refuse, Summary } from './parts.js';
import type { ClientWords } from './sign-in-page.js';

const titles: Readonly<Record<string, string>> = {
  'disbursement.authorize': 'Authorize this payment',
  'disbursement.approve': 'Approve this payment',
  'disbursement_batch.authorize': 'Authorize these payments',
};

/**
 * What is approved, whole and from the server, before the code (UI-02; RTS Art. 5(1)(a)). Unlike the page of a sign-in,
 * so that nobody takes one for the other.
 */
export const CountersignPage = (
  props: ClientWords & Omit<CodeForms, 'verb'> & { purpose: string; display: Json },
) => {
  const { clientName, companyName, purpose, display, ...forms } = props;
  const { path, methods, notice } = forms;
  return (
    <Layout title={titles[purpose] ?? 'Approve this'} look="approve">
      <Summary notice={notice} {...(methods[0] ? { field: `code-${methods[0].method}` } : {})} />
      <p>
        <strong>{clientName}</strong> of {companyName} asks for your approval of exactly this. Read it; your
        code approves it and nothing else.
      </p>
      <Display of={display} />
      <h2>Your code</h2>
      <CodeFormsOf {...forms} verb="Approve" />
      <Refuse path={path}>Do not approve; go back to {clientName}</Refuse>
    </Layout>
  );
};
