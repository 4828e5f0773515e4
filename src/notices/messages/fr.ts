import type { Catalogue } from './catalogue.js';

export const fr: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Votre entreprise exigera un second facteur',
      happened:
        'À partir du {deadline}, personne ne pourra accéder à {company} sans un second facteur en plus du mot de passe.',
    },
    mfa_deadline_moved: {
      subject: 'La date à partir de laquelle un second facteur est exigé a changé',
      happened:
        'La date a changé : à partir du {deadline}, personne ne pourra accéder à {company} sans un second facteur en plus du mot de passe.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Un second facteur sera exigé dès demain} other {Un second facteur sera exigé dans # jours}}',
      happened:
        '{days, plural, one {Il reste un jour} other {Il reste # jours}} : à partir du {deadline}, personne ne pourra accéder à {company} sans un second facteur, et vous n’en avez pas encore configuré.',
    },
    mfa_policy_lifted: {
      subject: 'Un second facteur n’est finalement pas exigé',
      happened:
        '{company} n’exige plus de second facteur. Les personnes qui en ont configuré un devront toujours l’indiquer ; il protège leur compte.',
    },
  },
  advice:
    'Configurez le vôtre dès maintenant dans « Ma sécurité » ; cela prend deux minutes. Une application d’authentification est le choix le plus sûr ; si votre entreprise l’autorise, les SMS conviennent aussi. À défaut, vous serez conduit à la configuration lors de votre prochaine connexion, et rien d’autre ne s’ouvrira avant.',
  when: 'Date : {when}',
  otherwise: 'Si personne dans votre entreprise n’a pris cette décision, prévenez-nous immédiatement.',
  contact: 'Questions ou aide : {contact}',
};
