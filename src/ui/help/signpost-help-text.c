/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help/signpost-help-text.h"

#include <glib/gi18n-lib.h>

/* What each screen is for, the words, and the keys. A part that begins with “- ” is an item of a list; all parts are Markdown. */
static const struct
{
  const char *heading;
  const char *parts[8];
} sections[] = {
  { N_("Explore"), {
    N_("The diagram shows the five ways to integrate, the matrix how well each of them fits which use case. Choose a use case, a way, or a cell where both meet, and read why beside it."),
    N_("A filled disc means *preferred*, a ring *possible*. No sign does not mean forbidden: the guidance has just not marked it."),
    N_("*Take Away* copies, prints and exports the diagram and the matrix, or lets you drag them into another window."),
  } },
  { N_("Decide"), {
    N_("*Decide this…* begins a decision. It has five steps, which you may go through in any order: use case, requirements, functional options, technical options, comparison. What you answer is saved as you go."),
    N_("The standing beside the questions says where your answers lead. Each reason in it is a link to the answer behind it. A system that cannot change forces or excludes a way openly; what would win otherwise stays in sight."),
  } },
  { N_("Compare"), {
    N_("Give each criterion its importance and each option a rating from 1 to 5. “Don’t know” is an answer, and “not sure” a better one than a guess."),
    N_("The result says how safe it is, and which single change would turn it round. Totals are whole numbers that can be checked on paper."),
  } },
  { N_("Records"), {
    N_("*Save record…* writes the decision as Markdown into a folder, with its data beside it. The files are yours: other tools can read and keep them."),
    N_("*Decisions* lists drafts and records. A record is not rewritten; *Revise This Decision…* begins a new one that supersedes or amends it."),
    N_("*Edit* opens the text of any Markdown record beside what it looks like; its title, status, date, people and tags are fields above. Saving changes what you have changed, and not one byte more. What others write into the file meanwhile is put together with yours, or shown side by side."),
  } },
  { N_("Words"), {
    N_("- **Use case**: what two systems are to do together, such as distributing master data."),
    N_("- **Way**, or **category**: one of the five basic kinds of solution; its **method** is its column in the matrix."),
    N_("- **Endpoint** and **leg**: a system that takes part, and one hop between two of them."),
    N_("- **Option**: a candidate for the decision: one or more methods, with a technique for each leg."),
    N_("- **Record**: the document that a decision leaves behind, often called ADR."),
  } },
  { N_("Keys"), {
    N_("- Tab goes from one control to the next; in the matrix, the arrow keys go from cell to cell, Home and End to the ends of a row, Enter opens what is there."),
    N_("- Ctrl+F searches, F9 shows or hides the details, Escape leaves what is open."),
    N_("- Ctrl+N begins a decision, Ctrl+Z takes back, Ctrl+S saves the record, Ctrl+P prints one."),
    N_("- In the text of a record Tab leaves it, Ctrl+Tab writes a tab, and F6 goes round fields, text and preview."),
    N_("- Ctrl+? lists all keys."),
  } },
};

char *
signpost_help_to_markdown (void)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_string_append_printf (text, "## %s\n\n", _(sections[i].heading));

      for (gsize j = 0; j < G_N_ELEMENTS (sections[i].parts) && sections[i].parts[j] != NULL; j++)
        g_string_append_printf (text, "%s\n\n", _(sections[i].parts[j]));
    }

  return g_string_free (text, FALSE);
}
