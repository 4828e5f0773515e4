import { CodeFormsOf, type CodeForms } from './code-forms.js';
import { Layout } from './layout.js';
import { Refuse, Summary } from './parts.js';
import type { ClientWords } from './sign-in-page.js';

/** The second factor: at a sign-in, or alone where a fresh one is asked for. */
export const CodePage = (
  props: ClientWords & Omit<CodeForms, 'verb'> & { purpose: 'sign_in' | 'step_up' },
) => {
  const { clientName, companyName, purpose, ...forms } = props;
  const { path, methods, notice } = forms;
  return (
    <Layout title={purpose === 'sign_in' ? 'Second step' : 'Confirm that it is you'}>
      <Summary notice={notice} {...(methods[0] ? { field: `code-${methods[0].method}` } : {})} />
      <p>
        {purpose === 'sign_in' ? (
          <>
            You are signing in for <strong>{clientName}</strong> of {companyName}.
          </>
        ) : (
          <>
            <strong>{clientName}</strong> of {companyName} wants to do something for you that needs a fresh
            code.
          </>
        )}{' '}
        It never sees the code.
      </p>
      {methods.length === 0 ? (
        <p>
          There is no way here for you to confirm. Sign in to the portal, set up a second step, and start
          again.
        </p>
      ) : (
        <CodeFormsOf {...forms} verb={purpose === 'sign_in' ? 'Sign in' : 'Confirm'} />
      )}
      {purpose === 'sign_in' && (
        <p class="quiet">
          No access to your app any more? Sign in to the portal with your recovery code, set up a new one
          there, and start again.
        </p>
      )}
      <Refuse path={path}>Cancel and go back to {clientName}</Refuse>
    </Layout>
  );
};
