using System.Collections.Frozen;
using MediaWatch.Analysis;
using MediaWatch.Portal.Alerts;

namespace MediaWatch.Portal.Components;

/// <summary>Names of checks of every subject, by key.</summary>
public sealed class CheckNames
{
    readonly FrozenDictionary<string, string> names = Examiner.Checks.ToFrozenDictionary(c => c.Key, c => c.Name, StringComparer.Ordinal);

    public string this[string key] => key == RuleBook.RepostDuties ? "转载临期与逾期" : names.GetValueOrDefault(key, $"{key}（已不支持）");

    public IEnumerable<(string Key, string Name)> All => names.Select(p => (p.Key, p.Value)).OrderBy(p => p.Value, StringComparer.CurrentCulture);
}
