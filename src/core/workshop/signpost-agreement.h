/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nicks: undefined, little, some, moderate, strong, very-strong */
typedef enum
{
  SIGNPOST_AGREEMENT_UNDEFINED,
  SIGNPOST_AGREEMENT_LITTLE,
  SIGNPOST_AGREEMENT_SOME,
  SIGNPOST_AGREEMENT_MODERATE,
  SIGNPOST_AGREEMENT_STRONG,
  SIGNPOST_AGREEMENT_VERY_STRONG,
} SignpostAgreementKind;

/**
 * SignpostAgreement:
 * @n, @d: W as a fraction in lowest terms, from 0 (no two agree) to 1 (all have one order); 0/1 when it is undefined
 * @n_people: how many orders it rests on; @n_options: how many options each of them has
 *
 * How far people order options alike: the coefficient of concordance W of Kendall (Rank Correlation Methods, 1948), corrected for ties
 * (Siegel, Nonparametric Statistics, 1956). Equal options share the mean of their ranks. With R the sum of an option's ranks over m
 * people and n options, and T = Σ (t³ − t) over every person's groups of t equal options,
 *
 *   W = 12·Σ (R − m·(n + 1) ÷ 2)² ÷ (m²·(n³ − n) − m·T)
 *
 * Undefined when there are less than two people or options, or nobody tells any two apart. The words for it are those of Schmidt
 * (Managing Delphi Surveys Using Nonparametric Statistical Techniques, Decision Sciences 28, 1997). It is no test of significance: the
 * people are no sample.
 */
typedef struct
{
  SignpostAgreementKind kind;
  gint64                n, d;
  guint                 n_people, n_options;
} SignpostAgreement;

/* scores: a row of @n_options for each of @n_people. Only which of a row's are greater or equal counts, not by how much. */
SignpostAgreement  signpost_agreement_compute      (const gint64            *scores,
                                                    guint                    n_people,
                                                    guint                    n_options);
const char        *signpost_agreement_kind_to_nick (SignpostAgreementKind    kind);
/* One translated sentence */
char              *signpost_agreement_dup_sentence (const SignpostAgreement *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
