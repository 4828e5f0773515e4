-- What is held back from a payee until the work is done. Run once, by the owner of the portal's database.
CREATE TABLE retainage (
  number text PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES company (id),
  payee text NOT NULL,
  amount numeric(14, 2) NOT NULL,
  currency char(3) NOT NULL,
  released boolean NOT NULL DEFAULT false
);
GRANT SELECT, UPDATE ON retainage TO countersign_app;
