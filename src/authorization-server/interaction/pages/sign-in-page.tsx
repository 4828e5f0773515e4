import type { Notice } from '../notice.js';
import { Layout } from './layout.js';
import { FieldError, Refuse, Summary, invalid } from './parts.js';

export interface ClientWords {
  /** As two of its company's admins registered it. */
  clientName: string;
  companyName: string;
}

/** Who asks, for whom, and what it will be able to do: signing in here is the consent. */
export const SignInPage = (
  props: ClientWords & { path: string; emailHint: string; notice: Notice | null },
) => {
  const { clientName, companyName, path, emailHint, notice } = props;
  return (
    <Layout title={`Sign in for ${clientName}`}>
      <Summary notice={notice} field="email" />
      <p>
        <strong>{clientName}</strong> of <strong>{companyName}</strong> wants to act for you. If you sign in,
        it can see and prepare payments of {companyName} with your rights. It can do nothing that needs your
        approval: for each payment you are asked here, with a code.
      </p>
      <p>It never sees your password or your codes. You give them on this page alone.</p>
      <form method="post" action={`${path}/password`}>
        <label for="email">Email address</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          maxLength={320}
          required
          value={emailHint}
          {...invalid('email', notice)}
        />
        <FieldError id="email" notice={notice} />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          maxLength={1024}
          required
          {...invalid('email', notice)}
        />
        <button class="go" type="submit">
          Sign in
        </button>
      </form>
      <Refuse path={path}>Cancel and go back to {clientName}</Refuse>
    </Layout>
  );
};
