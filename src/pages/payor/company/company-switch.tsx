import { usePage } from '../../kit/page-context.js';
import { address, type CompanyChoice } from './company-choice.js';

/** For whom this page is, and the way to the same page for another company. Nothing where there is but one. */
export const CompanySwitch = ({ of: { chosen, all } }: { of: CompanyChoice }) => {
  const { words, path } = usePage();
  if (!chosen) return null;
  return (
    <nav aria-label={words.t('payorCompany.choose')}>
      <ul class="ways">
        {all.map(({ id, name }) => (
          <li>
            <a href={address(path, { company: id })} aria-current={id === chosen.id ? 'page' : undefined}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The same on a page that asks whether something is to be done. */
export const CompanyNamed = ({ of: { chosen } }: { of: CompanyChoice }) => {
  const { words } = usePage();
  return (
    chosen && (
      <p>
        {words.t('payorCompany.forCompany')} <bdi>{chosen.name}</bdi>
      </p>
    )
  );
};
