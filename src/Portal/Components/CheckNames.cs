using System.Collections.Frozen;
using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Components;

/// <summary>Names of checks of every subject, by key.</summary>
public sealed class CheckNames
{
    readonly FrozenDictionary<string, string> names = typeof(ICheck<>).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICheck<>)))
        .Select(t => (IPart)Activator.CreateInstance(t, nonPublic: true)!) // a part has no constructor
        .ToFrozenDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal);

    public string this[string key] => names.GetValueOrDefault(key, $"{key}（已不支持）");

    public IEnumerable<(string Key, string Name)> All => names.Select(p => (p.Key, p.Value)).OrderBy(p => p.Value, StringComparer.CurrentCulture);
}
