import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';
import type { PaidCompany } from './paid-companies.js';

/** For which of several companies; each is a page of its own from there on. */
export const ChooseCompanyPage = (props: {
  visit: Visit;
  brand: Brand;
  title: string;
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, title, companies } = props;
  return (
    <Layout visit={visit} brand={brand} title={title}>
      <p>{visit.words.t('bankAccounts.chooseCompany')}</p>
      <ul>
        {companies.map(({ companyId, name }) => (
          <li>
            <a href={`${visit.path}/${companyId}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
};
