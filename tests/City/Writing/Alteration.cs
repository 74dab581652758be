namespace MediaWatch.City.Writing;

/// <summary>What happens to a text on its way from the superior government to an account that reposts it.</summary>
public enum Alteration { None, Retitled, Source, Lead, Edited, Rewritten, Cut60, Cut30, Excerpt, Roundup, Title, Template }
