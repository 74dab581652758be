using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>What the desk's queue shows; lives in the query string.</summary>
public sealed record FindingFilter(QueueState State, Tier? Tier, string? Check, string? Platform, long? Unit, long? Account, string? Rule, long? Group = null, string? Words = null)
{
    public static FindingFilter Of(ListState state) => new(
        state.Value<QueueState>("state") ?? QueueState.Open, state.Value<Tier>("tier"), state["check"], state["platform"], state.Id("unit"), state.Id("account"), state["rule"], state.Id("group"), state["q"]);

    /// <param name="anyTier">Leaves the tier out, for counting by it.</param>
    public IQueryable<Finding> Apply(MediaWatchDb db, Viewer viewer, bool anyTier = false)
    {
        var rows = db.Findings.VisibleTo(viewer, db).In(State);
        if (Tier is { } tier && !anyTier)
            rows = rows.Where(f => f.Tier == tier);
        if (Check is { } check)
            rows = rows.Where(f => f.CheckKey == check);
        if (Rule is { } rule)
            rows = rows.Where(f => f.Rule == rule);
        if (Account is { } account)
            rows = rows.Where(f => f.AccountId == account);
        if (Group is { } group)
            rows = rows.OfGroup(db, group);
        if (Words is { } words)
            rows = rows.Where(f => f.Excerpt.Contains(words) || f.Title.Contains(words) || f.Message.Contains(words));
        if (Platform is { } platform)
            rows = rows.Where(f => db.Accounts.Any(a => a.Id == f.AccountId && a.PlatformKey == platform));
        if (Unit is { } unit)
            rows = rows.Where(f => db.Units.Any(own => own.Id == f.UnitId && db.Units.Any(root => root.Id == unit && own.Path.StartsWith(root.Path))));
        return rows;
    }
}
