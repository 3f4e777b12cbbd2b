using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

/// <summary>The collections and aliases of a server. Whoever looks into it from outside locks it.</summary>
public sealed class Store
{
    /// <summary>The collections by their names.</summary>
    public Dictionary<string, CollectionInMemory> Collections { get; } = [];

    /// <summary>The aliases and the collections they lead to.</summary>
    public Dictionary<string, string> Aliases { get; } = [];

    /// <summary>The collection of that name, which may be an alias.</summary>
    public CollectionInMemory Find(string name) =>
        Collections.TryGetValue(Aliases.GetValueOrDefault(name, name), out var found) ? found : throw NotFound(name);

    /// <summary>Makes a collection.</summary>
    public void Create(CreateCollection create)
    {
        if (Aliases.ContainsKey(create.CollectionName) || !Collections.TryAdd(create.CollectionName, new CollectionInMemory(create)))
            throw new RpcException(new Status(StatusCode.AlreadyExists, $"Wrong input: Collection `{create.CollectionName}` already exists!"));
    }

    /// <summary>Removes a collection and the aliases that lead to it.</summary>
    public bool Delete(string name)
    {
        foreach (var (alias, _) in Aliases.Where(alias => alias.Value == name).ToList())
            Aliases.Remove(alias);
        return Collections.Remove(name);
    }

    /// <summary>Changes aliases, all of them or none.</summary>
    public void Change(IEnumerable<AliasOperations> actions)
    {
        var changed = new Dictionary<string, string>(Aliases);
        foreach (var action in actions)
        {
            if (action.DeleteAlias is { } delete)
            {
                if (!changed.Remove(delete.AliasName))
                    throw new RpcException(new Status(StatusCode.NotFound, $"Alias {delete.AliasName} does not exist!"));
            }
            else if (!Collections.ContainsKey(action.CreateAlias.CollectionName))
            {
                throw NotFound(action.CreateAlias.CollectionName);
            }
            else if (Collections.ContainsKey(action.CreateAlias.AliasName))
            {
                throw new RpcException(new Status(StatusCode.AlreadyExists, $"Collection `{action.CreateAlias.AliasName}` already exists!"));
            }
            else
            {
                changed[action.CreateAlias.AliasName] = action.CreateAlias.CollectionName;
            }
        }

        Aliases.Clear();
        foreach (var (alias, collection) in changed)
            Aliases.Add(alias, collection);
    }

    private static RpcException NotFound(string name) => new(new Status(StatusCode.NotFound, $"Not found: Collection `{name}` doesn't exist!"));
}
