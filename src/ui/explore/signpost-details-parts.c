/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-parts.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-fit-symbol.h"

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static GtkWidget *
create_heading (const char *text,
                const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

void
signpost_details_append_title (GtkBox     *box,
                               const char *title,
                               const char *subtitle)
{
  GtkWidget *label;

  gtk_box_append (box, create_heading (title, "title-3"));

  if (subtitle == NULL)
    return;

  label = create_label (subtitle);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

void
signpost_details_append_heading (GtkBox     *box,
                                 const char *text)
{
  GtkWidget *heading = create_heading (text, "heading");

  gtk_widget_set_margin_top (heading, 12);
  gtk_box_append (box, heading);
}

void
signpost_details_append_paragraph (GtkBox     *box,
                                   const char *text)
{
  gtk_box_append (box, create_label (text));
}

void
signpost_details_append_bullet (GtkBox     *box,
                                const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL,
                                    "label", "•",
                                    "valign", GTK_ALIGN_START,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "css-classes", (const char *[]) { "dim-label", NULL },
                                    NULL);
  GtkWidget *label = create_label (text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), bullet);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (box, line);
}

void
signpost_details_append_bullets (GtkBox    *box,
                                 GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const SignpostStatement *statement = g_ptr_array_index (statements, i);

      signpost_details_append_bullet (box, statement->text);
    }
}

void
signpost_details_append_notes (GtkBox    *box,
                               GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const SignpostStatement *statement = g_ptr_array_index (statements, i);
      GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *marker = create_label (_("Note"));

      gtk_widget_add_css_class (marker, "caption-heading");
      gtk_box_append (GTK_BOX (note), marker);
      gtk_box_append (GTK_BOX (note), create_label (statement->text));
      gtk_widget_add_css_class (note, "explore-note");
      gtk_box_append (box, note);
    }
}

static void
fill_section (GtkExpander           *expander,
              const SignpostSection *section)
{
  GtkWidget *items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (items, "explore-section");
  if (section->items->len == 1)
    {
      const SignpostStatement *statement = g_ptr_array_index (section->items, 0);

      signpost_details_append_paragraph (GTK_BOX (items), statement->text);
    }
  else
    {
      signpost_details_append_bullets (GTK_BOX (items), section->items);
    }

  gtk_expander_set_child (expander, items);
}

static void
expanded_cb (GtkExpander           *expander,
             GParamSpec            *pspec,
             const SignpostSection *section)
{
  if (gtk_expander_get_child (expander) == NULL)
    fill_section (expander, section);
}

void
signpost_details_append_sections (GtkBox    *box,
                                  GPtrArray *sections,
                                  gboolean   open_first)
{
  for (guint i = 0; i < sections->len; i++)
    {
      SignpostSection *section = g_ptr_array_index (sections, i);
      GtkWidget *expander = gtk_expander_new (section->title);

      gtk_widget_add_css_class (gtk_expander_get_label_widget (GTK_EXPANDER (expander)), "heading");
      g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), section);
      gtk_expander_set_expanded (GTK_EXPANDER (expander), open_first && i == 0);
      gtk_box_append (box, expander);
    }
}

void
signpost_details_append_fit (GtkBox           *box,
                             SignpostFitLevel  level)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *symbol = signpost_fit_symbol_new (level);

  gtk_box_append (GTK_BOX (line), symbol);
  gtk_box_append (GTK_BOX (line), create_label (signpost_fit_level_to_title (level)));
  gtk_widget_add_css_class (line, "explore-fit");
  gtk_box_append (box, line);
}

void
signpost_details_append_link (GtkBox                 *box,
                              const char             *title,
                              const SignpostFitLevel *level,
                              const char             *use_case_id,
                              const char             *category_id)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = create_label (title);
  GtkWidget *button = gtk_button_new ();

  if (level != NULL)
    gtk_box_append (GTK_BOX (content), signpost_fit_symbol_new (*level));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);

  if (level != NULL)
    {
      GtkWidget *word = create_label (signpost_fit_level_to_title (*level));

      gtk_label_set_wrap (GTK_LABEL (word), FALSE);
      gtk_widget_add_css_class (word, "caption");
      gtk_widget_add_css_class (word, "dim-label");
      gtk_box_append (GTK_BOX (content), word);
    }

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("go-next-symbolic"));

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "explore-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", use_case_id, category_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.select");
  gtk_box_append (box, button);
}
