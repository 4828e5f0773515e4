import { Layout } from './layout.js';
import { Refuse } from './parts.js';

/** Something that no answer on the page can mend, and what to do. */
export const MessagePage = (props: {
  title: string;
  text: string;
  back?: { path: string; clientName: string };
}) => (
  <Layout title={props.title}>
    <p role="alert">{props.text}</p>
    {props.back && <Refuse path={props.back.path}>Go back to {props.back.clientName}</Refuse>}
  </Layout>
);
