using System.Reflection;

namespace MediaWatch.Portal.Shell;

/// <summary>Marks what a page reads, or a desk does, so that it is found and registered (scoped) by itself.</summary>
public interface IPageQuery;

static class PageQueries
{
    public static void AddPageQueries(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IPageQuery))))
            services.AddScoped(type);
    }
}
