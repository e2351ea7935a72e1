/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "core/log/signpost-edits-fields.h"
#include "core/log/signpost-yaml-map.h"

/* Fields of records in all their places: only the bytes of the value change, and the reader gives the new one back. */

#define T SIGNPOST_KEY_TITLE
#define S SIGNPOST_KEY_STATUS
#define D SIGNPOST_KEY_DATE
#define P SIGNPOST_KEY_DECIDERS
#define C SIGNPOST_KEY_CONSULTED
#define I SIGNPOST_KEY_INFORMED
#define G SIGNPOST_KEY_TAGS

/* values: parted by bars, "" for none. after: (nullable): NULL when the place cannot say it */
typedef struct
{
  SignpostKey  key;
  const char  *values;
  const char  *before;
  const char  *after;
} Case;

static const Case cases[] = {
  /* Front matter, one value */
  { S, "rejected", "---\nstatus: accepted # so far\ndate: 2026-11-21\n---\n\n# A\n", "---\nstatus: rejected # so far\ndate: 2026-11-21\n---\n\n# A\n" },
  { S, "rejected", "---\nstatus: 'accepted'\n---\n# A\n", "---\nstatus: 'rejected'\n---\n# A\n" },
  { S, "a: b", "---\nstatus: accepted\n---\n# A\n", "---\nstatus: \"a: b\"\n---\n# A\n" },
  { S, "it's 50 %", "---\nstatus: 'accepted'\n---\n# A\n", "---\nstatus: 'it''s 50 %'\n---\n# A\n" },
  { S, "say \"no\"", "---\nstatus: \"accepted\"\n---\n# A\n", "---\nstatus: \"say \\\"no\\\"\"\n---\n# A\n" },
  { S, "rejected", "---\nstatus: >-\n  superseded by\n  [ADR-5](5.md)\nx: 1\n---\n# A\n", "---\nstatus: >-\n  rejected\nx: 1\n---\n# A\n" },
  { S, "proposed", "---\nstatus:\ndate: 2026-11-21\n---\n# A\n", "---\nstatus: proposed\ndate: 2026-11-21\n---\n# A\n" },
  { S, "", "---\nstatus: accepted # c\n---\n# A\n", "---\nstatus: # c\n---\n# A\n" },
  { S, "", "---\nstatus: \"accepted\"\n---\n# A\n", "---\nstatus: \"\"\n---\n# A\n" },
  { D, "2026-12-01", "---\r\ndate: 2026-11-21\r\n---\r\n# A\r\n", "---\r\ndate: 2026-12-01\r\n---\r\n# A\r\n" },
  { D, "2026-12-01", "---\nstatus: x\n---\n# A\n", "---\nstatus: x\ndate: 2026-12-01\n---\n# A\n" },
  { D, "2026-12-01", "---\ndate: \"2026-11-21\"\n---\n# A\n", "---\ndate: \"2026-12-01\"\n---\n# A\n" },
  { S, "draft", "---\n# mine\ndate: 2026-11-21\n---\n# A\n", "---\n# mine\nstatus: draft\ndate: 2026-11-21\n---\n# A\n" },
  { S, "draft", "+++\nstatus = \"accepted\"\n+++\n# A\n", "+++\nstatus = \"draft\"\n+++\n# A\n" },
  { T, "Use: queues", "---\ntitle: Use pipes\n---\n# Use pipes\n", "---\ntitle: \"Use: queues\"\n---\n# Use: queues\n" },
  { T, "Use queues", "---\ntitle: \"3. Use pipes\"\n---\n\n## Context\n", "---\ntitle: \"3. Use queues\"\n---\n\n## Context\n" },

  /* Lists in front matter */
  { P, "Ann|Bob", "---\ndeciders: [Ann, Cy]\n---\n# A\n", "---\ndeciders: [Ann, Bob]\n---\n# A\n" },
  { P, "Ann|Bob|Cy", "---\ndeciders: [Ann, 'Cy'] # all\n---\n# A\n", "---\ndeciders: [Ann, Bob, 'Cy'] # all\n---\n# A\n" },
  { P, "Cy", "---\ndeciders: [ \"Ann\", \"Cy\" ]\n---\n# A\n", "---\ndeciders: [ \"Cy\" ]\n---\n# A\n" },
  { P, "", "---\ndeciders: [Ann, Cy]\n---\n# A\n", "---\ndeciders: []\n---\n# A\n" },
  { G, "a b|c: d", "---\ntags: []\n---\n# A\n", "---\ntags: [a b, \"c: d\"]\n---\n# A\n" },
  { G, "x|w|z", "---\ntags: [\n  x,\n  z\n]\n---\n# A\n", "---\ntags: [\n  x,\n  w,\n  z\n]\n---\n# A\n" },
  { P, "Ann|Bob|Cy", "---\ndeciders:\n  - Ann # chair\n  - Cy\nx: 1\n---\n# A\n", "---\ndeciders:\n  - Ann # chair\n  - Bob\n  - Cy\nx: 1\n---\n# A\n" },
  { P, "Cy", "---\ndeciders:\n- Ann\n# and\n- Cy\nx: 1\n---\n# A\n", "---\ndeciders:\n# and\n- Cy\nx: 1\n---\n# A\n" },
  { P, "Ann|Dora", "---\ndeciders:\n  - \"Ann\"\n  - \"Cy\"\n---\n# A\n", "---\ndeciders:\n  - \"Ann\"\n  - \"Dora\"\n---\n# A\n" },
  { P, "", "---\ndeciders:\n  - Ann\n  - Cy\nx: 1\n---\n# A\n", "---\ndeciders: []\nx: 1\n---\n# A\n" },
  { P, "Zoe|Ann", "---\ndeciders:\n  - Ann\n---\n# A\n", "---\ndeciders:\n  - Zoe\n  - Ann\n---\n# A\n" },
  { P, "Ann|Bob", "---\ndecision-makers: Ann, Cy # both\n---\n# A\n", "---\ndecision-makers: Ann, Bob # both\n---\n# A\n" },
  { P, "Ann|@bob", "---\ndecision-makers: Ann\n---\n# A\n", "---\ndecision-makers: Ann, @bob\n---\n# A\n" },
  { P, "@bob|Ann", "---\ndecision-makers: Ann\n---\n# A\n", "---\ndecision-makers: \"@bob, Ann\"\n---\n# A\n" },
  { P, "Ann", "---\ndecision-makers:\nx: 1\n---\n# A\n", "---\ndecision-makers: Ann\nx: 1\n---\n# A\n" },
  { P, "Ann|Bob", "---\nstatus: x\ntags: [a]\n---\n# A\n", "---\nstatus: x\ndecision-makers: [Ann, Bob]\ntags: [a]\n---\n# A\n" },
  { P, "Ann|Bob", "---\nstatus: x\ntags:\n  - a\n---\n# A\n", "---\nstatus: x\ndecision-makers:\n  - Ann\n  - Bob\ntags:\n  - a\n---\n# A\n" },
  { P, "Ann|Bob", "---\nstatus: x\n---\n# A\n", "---\nstatus: x\ndecision-makers: Ann, Bob\n---\n# A\n" },
  { G, "true|12", "---\nstatus: x\n---\n# A\n", "---\nstatus: x\ntags: [\"true\", \"12\"]\n---\n# A\n" },
  { I, "Ann", "---\n---\n# A\n", "---\ninformed: Ann\n---\n# A\n" },
  { P, "Ann", "---\ndeciders: &us Bob\ninformed: *us\n---\n# A\n", NULL },

  /* The body: bullets, bold, tables, sections */
  { S, "rejected", "# A\n\n* Status: accepted\n* Date: 2026-11-21\n", "# A\n\n* Status: rejected\n* Date: 2026-11-21\n" },
  { S, "rejected", "# A\n\n**Status:** ✅ **Accepted** (since May)  \n**Date:** 3 May 2026\n", "# A\n\n**Status:** rejected  \n**Date:** 3 May 2026\n" },
  { D, "2026-12-01", "# A\n\n**Status:** x  \n**Date:** 3 May 2026\n", "# A\n\n**Status:** x  \n**Date:** 2026-12-01\n" },
  { D, "", "# A\n\n* Status: x\n* Date: 2026-11-21\n* Deciders: me\n", "# A\n\n* Status: x\n* Deciders: me\n" },
  { D, "", "# 1. A\n\nDate: 2026-11-21\n\n## Status\n\nAccepted\n", "# 1. A\n\n## Status\n\nAccepted\n" },
  { D, "", "# A\n\n## Status\n\nAccepted (2026-11-21)\n", "# A\n\n## Status\n\nAccepted\n" },
  { D, "2026-12-01", "# 1. A\n\n## Status\n\nAccepted\n", "# 1. A\n\nDate: 2026-12-01\n\n## Status\n\nAccepted\n" },
  { D, "2026-12-01", "# A\n\n* Status: x\n", "# A\n\n* Status: x\n* Date: 2026-12-01\n" },
  { S, "draft", "# A\n\nText.\n", "# A\n\n## Status\n\ndraft\n\nText.\n" },
  { S, "draft", "# A\n\n- date: 2026-11-21\n", "# A\n\n- date: 2026-11-21\n- status: draft\n" },
  { P, "Ann|Bob", "# A\n\n* Status: x\n* Deciders: Ann; Cy\n", "# A\n\n* Status: x\n* Deciders: Ann; Bob\n" },
  { P, "[Ann](mailto:a@b.c)|Bob", "# A\n\n* Deciders: Cy\n", "# A\n\n* Deciders: \\[Ann\\](mailto:a@b.c), Bob\n" },
  { P, "Ann|Bob|Cy", "# A\n\n* Deciders: [Ann](mailto:a@b.c), **Cy**\n", "# A\n\n* Deciders: [Ann](mailto:a@b.c), Bob, **Cy**\n" },
  { P, "Ann", "# A\n\n**Status:** x\\\n**Date:** 2026-11-21\\\n\nText\n", "# A\n\n**Status:** x\\\n**Date:** 2026-11-21\\\n**Deciders:** Ann\\\n\nText\n" },
  { P, "Ann", "# A\n\n* Status: x\n* Date: 2026-11-21\n\n## Context\n", "# A\n\n* Status: x\n* Date: 2026-11-21\n* Deciders: Ann\n\n## Context\n" },
  { P, "", "# A\n\n* Status: x\n* Deciders: Ann, Cy\n\n## Context\n", "# A\n\n* Status: x\n\n## Context\n" },
  { P, "Ann", "# A\n\n| Key | Value |\n|---|---|\n| Status | x |\n| Deciders | Bob, Ann |\n", "# A\n\n| Key | Value |\n|---|---|\n| Status | x |\n| Deciders | Ann |\n" },
  { P, "", "# A\n\n| Key | Value |\n|---|---|\n| Deciders | Bob |\n| Status | x |\n", "# A\n\n| Key | Value |\n|---|---|\n| Deciders |  |\n| Status | x |\n" },
  { P, "A|B", "# A\n\n| Key | Value |\n|---|---|\n| **Status** | x |\n", "# A\n\n| Key | Value |\n|---|---|\n| **Status** | x |\n| **Deciders** | A, B |\n" },
  { P, "Ann|Bob", "# A\n\n## Status\n\nx\n\n## Deciders\n\n- Ann\n- Cy\n\n## Context\n", "# A\n\n## Status\n\nx\n\n## Deciders\n\n- Ann\n- Bob\n\n## Context\n" },
  { P, "Ann|Cy|Di", "# A\n\n## Deciders\n\n- Ann\n- Cy\n", "# A\n\n## Deciders\n\n- Ann\n- Cy\n- Di\n" },
  { P, "", "# A\n\n## Deciders\n\n- Ann\n- Cy\n\n## Context\n", "# A\n\n## Deciders\n\n\n## Context\n" },
  { P, "Ann", "# A\n\n## Deciders\n\n## Context\n", "# A\n\n## Deciders\n\nAnn\n\n## Context\n" },
  { C, "Ann", "# A\n\nStatus: x | Date: 2026-11-21\n\nText\n", "# A\n\nStatus: x | Date: 2026-11-21\n\nConsulted: Ann\n\nText\n" },
  { D, "", "# A\n\n**Status:** x | **Date:** 2026-11-21\n", "# A\n\n**Status:** x | **Date:** -\n" },

  { P, "Ann", "# A\n\n* Status: x\n* Datum: 2026-11-21\n", "# A\n\n* Status: x\n* Datum: 2026-11-21\n* Entscheider: Ann\n" },
  { P, "Ann", "# A\n\n- **状态**：已取代\n- **日期**：2026-04-24\n", "# A\n\n- **状态**：已取代\n- **日期**：2026-04-24\n- **决策者**：Ann\n" },
  { G, "a", "# A\n\n* statut : proposé\n* date : 27 août 2025\n", "# A\n\n* statut : proposé\n* date : 27 août 2025\n* étiquettes : a\n" },

  { T, "Use queues", "---\ntitle: Use pipes\nsupersedes: -\n---\n# Context\n", "---\ntitle: Use queues\nsupersedes: -\n---\n# Context\n" },

  /* Titles */
  { S, "Accepted", "# Draft: Use pipes\n", "# Accepted: Use pipes\n" },
  { T, "Draft: Use queues", "# Draft: Use pipes\n", "# Draft: Use queues\n" },
  { T, "Use queues", "# 12. Use pipes\n\nText\n", "# 12. Use queues\n\nText\n" },
  { T, "Use *all* queues", "# ADR-3: Use pipes #\n", "# ADR-3: Use \\*all\\* queues #\n" },
  { T, "A & B <c>", "Old\n===\n", "A & B \\<c>\n===\n" },
  { T, "New", "Text alone.\n", "# New\n\nText alone.\n" },
  { T, "New", "---\nstatus: x\n---\n", "---\nstatus: x\n---\n# New\n\n" },
  { T, "New", "\xef\xbb\xbf# Old\r\n", "\xef\xbb\xbf# New\r\n" },
  { T, "New", "", "# New\n\n" },
};

static GBytes *
set_field (SignpostWords      *words,
           const char         *text,
           SignpostKey         key,
           const char * const *values)
{
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autoptr (GBytes) before = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (!signpost_edits_set_field (edits, words, "0003-a.md", text, strlen (text), key, values, &error))
    {
      g_assert_nonnull (error);
      g_assert_cmpuint (edits->len, ==, 0);
      return NULL;
    }

  return signpost_edits_apply (edits, before);
}

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

static void
test_cases (void)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) values = g_strsplit (cases[i].values, "|", -1);
      g_autoptr (GBytes) after = set_field (words, cases[i].before, cases[i].key, (const char * const *) values);
      g_autofree char *text = after != NULL ? dup_text (after) : NULL;

      if (g_strcmp0 (text, cases[i].after) != 0)
        g_test_message ("case %u: %s", i, cases[i].before);
      g_assert_cmpstr (text, ==, cases[i].after);
    }
}

/* Names that YAML or Markdown might take for something else */
static const char * const hard_names[] = {
  "Ann", "Bob the 2nd", "@cy", "*Di*", "_e_f_", "G: h", "#1", "it's", "\"J\"", "[K](l)", "null", "true", "12", "a|b", "ö – ü", "- x", "a\\b", "{m}",
  "`n`", "~o~~", "p #q", "r:", "!s", "%t", "<u>", "&v", "w & x", "?",
};

static char **
draw_names (GRand *random)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = (guint) g_rand_int_range (random, 0, 5);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, hard_names[g_rand_int_range (random, 0, G_N_ELEMENTS (hard_names))]);

  return g_strv_builder_end (builder);
}

static char **
get_values (const SignpostRecordFacts *facts,
            SignpostKey                key)
{
  return key == P ? facts->deciders : key == C ? facts->consulted : key == I ? facts->informed : facts->tags;
}

/* Whatever is drawn is said afterwards or refused, nothing else is said differently, and saying it again changes no byte. */
static void
test_properties (void)
{
  static const SignpostKey lists[] = { P, C, I, G };
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  guint n_refused = 0, n = 0;

  for (guint i = 0; i < 40 * G_N_ELEMENTS (cases); i++)
    {
      const char *before = cases[i % G_N_ELEMENTS (cases)].before;
      SignpostKey key = lists[g_rand_int_range (random, 0, G_N_ELEMENTS (lists))];
      g_auto (GStrv) values = draw_names (random);
      g_autoptr (GBytes) after = set_field (words, before, key, (const char * const *) values);
      g_autoptr (GBytes) again = NULL;
      g_autofree char *text = NULL;
      SignpostRecordFacts old, facts;

      n++;
      if (after == NULL)
        {
          n_refused++;
          continue;
        }

      text = dup_text (after);
      signpost_record_facts_read (&old, words, "0003-a.md", before, strlen (before), TRUE);
      signpost_record_facts_read (&facts, words, "0003-a.md", text, strlen (text), TRUE);
      g_assert_true (g_strv_equal ((const char * const *) get_values (&facts, key), (const char * const *) values));
      g_assert_cmpstr (facts.status_text, ==, old.status_text);
      g_assert_cmpstr (facts.title, ==, old.title);
      g_assert_cmpstr (facts.date, ==, old.date);

      again = set_field (words, text, key, (const char * const *) values);
      g_assert_true (g_bytes_equal (again, after));
      signpost_record_facts_clear (&old);
      signpost_record_facts_clear (&facts);
    }

  g_test_message ("%u of %u refused", n_refused, n);
  g_assert_cmpuint (n_refused * 20, <, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edits-fields/cases", test_cases);

  g_test_add_func ("/edits-fields/properties", test_properties);

  return g_test_run ();
}
