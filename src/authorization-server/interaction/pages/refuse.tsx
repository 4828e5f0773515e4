import { Form, Submit } from '../../../pages/kit/form-parts.js';

/** The way back: nothing is given away, and the client hears no more than that. */
export const Refuse = ({ path, children }: { path: string; children: string }) => (
  <Form action={`${path}/refuse`} inline>
    <Submit look="plain">{children}</Submit>
  </Form>
);
