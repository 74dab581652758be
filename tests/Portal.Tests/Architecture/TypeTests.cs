using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Connectors;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace MediaWatch.Portal.Tests.Architecture;

/// <summary>What types may do; what project files forbid already is not repeated.</summary>
public sealed class TypeTests
{
    static readonly System.Reflection.Assembly[] Assemblies = [typeof(MediaWatchDb).Assembly, typeof(IConnector).Assembly, typeof(ICheck<>).Assembly, typeof(PortalSetup).Assembly];
    static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader().LoadAssemblies(Assemblies).Build();

    [Fact]
    public void Checks_touch_neither_network_nor_clock_nor_database() =>
        Classes().That().ResideInNamespaceMatching(@"^MediaWatch\.Analysis\.Checks").Should()
            .NotDependOnAny(Types().That().Are(typeof(MediaWatchDb))).AndShould().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^System\.Net")
            .Because("any verdict can then be repeated").Check(Architecture);

    [Fact]
    public void Core_knows_nobody() =>
        Classes().That().ResideInNamespaceMatching(@"^MediaWatch\.Core").Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^MediaWatch\.(Crawler|Analysis|Portal)")
            .Because("contracts live beside their parts").Check(Architecture);

    [Fact]
    public void Connectors_do_not_store() =>
        Classes().That().ResideInNamespaceMatching(@"^MediaWatch\.Crawler\.Connectors").Should().NotDependOnAny(Types().That().Are(typeof(MediaWatchDb)))
            .Because("the crawler stores what a connector read").Check(Architecture);

    [Fact]
    public void Components_are_given_desks_and_queries_and_nothing_deeper()
    {
        System.Type[] deeper = [typeof(MediaWatchDb), typeof(HttpClient), typeof(IHttpClientFactory), typeof(Microsoft.EntityFrameworkCore.IDbContextFactory<MediaWatchDb>)];
        var wrong = from type in typeof(PortalSetup).Assembly.GetTypes()
                    where type.IsAssignableTo(typeof(IComponent)) && type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => deeper.Contains(p.ParameterType))
                    select type.FullName;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Classes_have_names_of_the_trade()
    {
        string[] forbidden = ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Impl", "Data", "Info"];
        var wrong = from assembly in Assemblies
                    from type in assembly.GetTypes()
                    where type.Namespace?.StartsWith("MediaWatch.", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)
                    where forbidden.Any(suffix => type.Name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal))
                    select type.FullName;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_a_tenant_can_only_be_changed_by_their_own_methods()
    {
        var wrong = from type in typeof(ITenantOwned).Assembly.GetTypes()
                    where type.IsAssignableTo(typeof(ITenantOwned)) && type is { IsInterface: false }
                    from property in type.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)
                    where property.SetMethod is { IsPublic: true }
                    select $"{type.Name}.{property.Name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_derived_from()
    {
        var wrong = from assembly in Assemblies
                    from type in assembly.GetTypes()
                    where type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.Namespace?.StartsWith("MediaWatch.", StringComparison.Ordinal) == true
                    where !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true
                    where !type.IsAssignableTo(typeof(IComponent)) && type.Name is not ("Program" or "_Imports") && !assembly.GetTypes().Any(t => t.BaseType == type)
                    select type.FullName;
        wrong.ShouldBeEmpty();
    }
}
